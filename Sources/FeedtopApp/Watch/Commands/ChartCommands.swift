import FeedCore
import Screens
import Settings

extension Command {
    /// What a chart shows of time, and how.
    static let chartCommands: [Command] = [
        .pane("chart-closer", keys: "(", help: "In a chart: less of time") { $0.zoomChart(out: false) },
        .pane("chart-wider", keys: ")", help: "In a chart: more of time") { $0.zoomChart(out: true) },
        .taking(
            "chart-span", argument: "TIME", help: "In a chart: 5m of time; auto",
            completions: { _ in ["30s", "5m", "1h", "auto"] }
        ) { $0.setChart(span: $1) },
        .taking(
            "chart-style", argument: "NAME", help: "lines, blocks, bars, gauge; auto",
            completions: { _ in FeedChart.Style.allCases.map(\.rawValue) }
        ) { $0.setChart(style: $1) },
    ]
}

extension AppModel {
    fileprivate mutating func zoomChart(out: Bool) {
        guard showsChart() else { return }
        changeFocused { $0.zoomChart(out: out) }
        if let span = focused?.chartSpan { screen.flash = Flash("The chart shows \(span).") }
    }

    /// Nil and `auto` show as much as the config says.
    fileprivate mutating func setChart(span text: String?) -> [Effect] {
        guard showsChart() else { return [] }
        let span = text.flatMap(TimeSpan.init)?.duration
        guard text == nil || text?.lowercased() == "auto" || (span.map(ChartLook.spans.contains) ?? false) else {
            return refuse("\(text ?? "") is no stretch of time from 1s to 365d: write 30s, 5m or auto.")
        }
        changeFocused { $0.look.span = span }
        return []
    }

    /// Nil goes on to the next style.
    fileprivate mutating func setChart(style name: String?) -> [Effect] {
        guard showsChart(), let pane = focused else { return [] }
        let styles = FeedChart.Style.allCases
        guard let name else {
            let index = styles.firstIndex(of: pane.chartStyle) ?? 0
            return show(styles[(index + 1) % styles.count])
        }
        guard let style = FeedChart.Style(rawValue: name.lowercased()) else {
            let names = styles.map(\.rawValue).joined(separator: ", ")
            return refuse("There is no chart style \(name): \(names).")
        }
        return show(style)
    }

    private mutating func show(_ style: FeedChart.Style) -> [Effect] {
        changeFocused { $0.look.style = style }
        screen.flash = Flash("Chart: \(style.rawValue).")
        return []
    }

    /// Says so if the focused pane shows no chart.
    private mutating func showsChart() -> Bool {
        if focused?.isChart == true { return true }
        screen.flash = Flash("This pane shows no chart; :view chart does.")
        return false
    }
}
