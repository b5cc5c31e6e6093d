import FeedCore
import Screens

extension Command {
    /// Events over time.
    static let histogramCommands: [Command] = [
        .change("histogram", keys: "H", help: "This pane's events over time") { $0.toggleHistogram() }
    ]
}

extension AppModel {
    fileprivate mutating func toggleHistogram() {
        if case .histogram = screen.overlay { return screen.uncover() }
        guard screen.overlay == nil, let newest = screen.histogram?.counts.indices.last else { return }
        screen.overlay = .histogram(selected: newest)
    }

    /// Goes to the first item of a span of the histogram, or to the next one behind it.
    mutating func goToSpan(_ index: Int) {
        guard let time = screen.histogram?.time(of: index) else { return }
        screen.uncover()
        guard let item = focused?.timeline.item(arrivedAtOrAfter: time) else {
            screen.flash = Flash("Nothing came then or later.")
            return
        }
        reveal(item.sequence)
    }
}
