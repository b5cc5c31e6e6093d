import FeedCore
import TerminalKit

extension ViewKind {
    /// The numbers in the events over time.
    public static let chart = ViewKind(
        name: "chart", rowsAreItems: false, digest: { ChartDigest($0) }, rows: { _ in [] },
        draw: { ChartView($0).draw(on: &$1) })
}

/// A pane's numbers over time, or as they are.
struct ChartView {
    private let contents: PaneContents

    init(_ contents: PaneContents) { self.contents = contents }

    func draw(on canvas: inout Canvas) {
        guard let picture = picture(glyphs: canvas.glyphs) else {
            return Emptiness(reason).draw(in: contents.list, on: &canvas)
        }
        picture.draw(in: contents.list, on: &canvas)
    }

    private func picture(glyphs: Glyphs) -> ChartPicture? {
        guard let digest = contents.pane.digest as? ChartDigest, let times = digest.times else { return nil }
        let (look, chart) = (contents.pane.look, contents.pane.setup.chart)
        let lines = digest.shown.enumerated().map { ChartLine($1, name: name(of: $1), number: $0, glyphs: glyphs) }
        return ChartPicture(
            lines: lines, hidden: digest.hidden, window: look.window(of: times, chart),
            style: contents.pane.chartStyle, chart: chart, zone: contents.state.zone,
            cursor: contents.pane.selected.flatMap {
                contents.pane.timeline.items(endingAt: $0, limit: 1).last?.arrival
            })
    }

    /// Its name; in a chart of all feeds behind its feed's.
    private func name(of series: ChartSeries) -> SafeText {
        guard contents.pane.feed == nil, let feed = series.feed else { return SafeText(series.name) }
        return SafeText(contents.state.store[feed].feed.name) + " " + SafeText(series.name)
    }

    /// Why there is nothing to see.
    private var reason: [StyledText] {
        let columns = contents.pane.setup.columns.map(\.field)
        guard !columns.isEmpty else { return [StyledText("There are no numbers in these events.")] }
        let fields = SafeText(columns.joined(separator: ", "))
        return [
            StyledText("There are no numbers in " + fields + "."),
            StyledText("Name others in the columns of this feed in the config.", .dim),
        ]
    }
}
