import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What keys, commands and the mouse do in a chart.
@Suite struct ChartCommandsTests {
    private let store = EventStore.make([[]])
    private var model: AppModel

    init() {
        let feed = FeedID(rawValue: 0)
        for second in 0..<1_200 { store.add([#"{"cpu":\#(second % 60)}"#], to: feed, at: .make(Double(second))) }
        model = .make(store: store, columns: 100, rows: 24)
        _ = model.run("view chart")
    }

    private mutating func roll(_ action: MouseEvent.Action) {
        _ = model.update(.key(.mouse(MouseEvent(action: action, place: Point(column: 50, row: 10)))))
    }

    /// The moment at the right edge, in seconds; nil while it follows.
    private var end: Int? { model.focused?.look.end.map { Int(($0 - Moment.make(0).time).inSeconds) } }

    @Test mutating func `it moves in time, to the oldest and back to the newest`() {
        #expect(model.focused?.chartSpan == "10 min")
        model.press("h")
        #expect(end == 1_139)
        model.press("k", "PgUp")
        #expect(end == 600)
        #expect(model.picture.contains("up to "))
        model.press("PgUp")
        #expect(end == 600)
        model.press("l", "j")
        #expect(end == 720)
        model.press("G")
        #expect(end == nil)
        model.press("g")
        #expect(end == 600)
        model.press("PgDn", "l")
        #expect(end == nil)
    }

    @Test mutating func `it stands still while events come, and the wheel moves it`() {
        roll(.wheelUp)
        #expect(end == 1_139)
        store.add([#"{"cpu":5}"#], to: FeedID(rawValue: 0), at: .make(1_300))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(end == 1_139)
        #expect(model.focused?.scroll == .following)
        roll(.wheelDown)
        #expect(end == 1_199)
    }

    @Test mutating func `it shows shorter and longer stretches of time`() {
        model.press("(")
        #expect(model.screen.flash?.text == "The chart shows 5 min.")
        model.press(")", ")")
        #expect(model.focused?.chartSpan == "15 min")
        _ = model.run("chart-span 90s")
        #expect(model.focused?.chartSpan == "90 s")
        _ = model.run("chart-span auto")
        #expect(model.focused?.chartSpan == "10 min")
        for _ in 0..<30 { model.press("(") }
        #expect(model.focused?.chartSpan == "10 s")
        _ = model.run("chart-span soon")
        #expect(model.screen.flash?.text == "soon is no stretch of time from 1s to 365d: write 30s, 5m or auto.")
    }

    @Test mutating func `its style is chosen by name, or the next one`() {
        _ = model.run("chart-style bars")
        #expect(model.focused?.chartStyle == .bars)
        _ = model.run("chart-style")
        #expect(model.focused?.chartStyle == .gauge)
        _ = model.run("chart-style pie")
        #expect(model.screen.flash?.text == "There is no chart style pie: auto, lines, blocks, bars, gauge.")
        model.press("v")
        model.press("(")
        #expect(model.screen.flash?.text == "This pane shows no chart; :view chart does.")
    }

    @Test mutating func `a search and a time go to a moment in it, which Enter looks into`() {
        model.press("/")
        model.type("cpu = 30")
        model.press("Enter", "N")
        #expect(model.chosen == #"{"cpu":30}"#)
        #expect(model.focused?.scroll == .following)
        _ = model.run("goto 00:01:10")
        #expect(end == 600)
        model.press("Enter")
        #expect(model.picture.contains("cpu"))
        model.press("Esc", "Esc")
        #expect(model.focused?.selected == nil)
    }
}
