import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Events over time, and going to a moment.
@Suite struct HistogramCommandsTests {
    private let model: AppModel = {
        let store = EventStore.make([[]])
        for second in [90, 93, 93, 97] {
            store.add(["at \(second)"], to: FeedID(rawValue: 0), at: .make(Double(second)))
        }
        return .make(store: store)
    }()

    @Test func `it begins at the present, and goes to what came in an earlier span`() {
        var model = model
        model.press("H")
        #expect(model.screen.overlay == .histogram(selected: 10))
        model.press("h", "h", "h", "h", "h", "h", "h")
        #expect(model.screen.overlay == .histogram(selected: 3))
        model.press("Enter")
        #expect(model.screen.overlay == nil)
        #expect(model.chosen == "at 93")
    }

    @Test func `an empty span leads to what came next, and the last one nowhere`() {
        var model = model
        model.press("H", "Home", "l", "Enter")
        #expect(model.chosen == "at 93")
        model.press("H", "Enter")
        #expect(model.screen.flash?.text == "Nothing came then or later.")
    }

    @Test(arguments: ["H", "Esc", "q"])
    func `it closes`(key: String) {
        var model = model
        model.press("H", key)
        #expect(model.screen.overlay == nil)
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 12), (20, 5), (1, 1)])
    func `it is drawn on a screen of any size`(columns: Int, rows: Int) {
        var model = model
        model.screen.size = Size(columns: columns, rows: rows)
        model.press("H")
        let picture = model.picture
        if columns >= 40 { #expect(picture.contains("events in 1 s") && picture.contains("0 events")) }
    }
}
