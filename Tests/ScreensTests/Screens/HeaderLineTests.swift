import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct HeaderLineTests {
    let stage = Stage.dashboard()

    @Test(arguments: [
        (
            110,
            " feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇                   14:03:45"
        ),
        (90, " feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s            14:03:45"),
        (74, " feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s         14:03:45"),
        (60, " feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s"),
        (44, " feedtop   3/5 open   2.8/s        14:03:45"), (30, " feedtop   3/5 open   2.8/s"),
    ])
    func `what is least important goes first`(columns: Int, text: String) {
        #expect(stage.header(columns) == text)
    }

    @Test func `an unchecked certificate is said at any width`() {
        stage.link(stage.state(1, 1).store.feeds[0].id, .open) { $0.isInsecure = true }
        #expect(stage.header(120).hasSuffix("INSECURE: Stocks   14:03:45"))
        #expect(stage.header(32).hasSuffix("INSECURE"))
    }

    @Test func `a burst at the start does not flatten what follows`() {
        let stage = Stage()
        let feed = stage.add("Feed")
        for number in 0..<90 { stage.receive(data: "\(number)", on: feed) }
        for count in 1...8 {
            stage.pass(.seconds(1))
            for number in 0..<count { stage.receive(data: "\(number)", on: feed) }
        }
        #expect(stage.header(120).contains("▁▁▁▁█▂▃▄▅▆▇█"))
    }

    @Test func `mistakes in the config are counted`() {
        #expect(stage.header(120) { $0.problems = ["a", "b"] }.hasSuffix("⚠ 2 problems: S   14:03:45"))
    }

    @Test func `what the store no longer holds is counted`() {
        let stage = Stage()
        let feed = stage.add("Flood", keep: Retention(events: 10))
        for number in 0..<1_510 { stage.receive(data: "\(number)", on: feed) }
        #expect(stage.header(100).contains("1,500 evicted"))
    }
}

extension Stage {
    /// The header of its state.
    func header(_ columns: Int, _ change: (inout ScreenState) -> Void = { _ in }) -> String {
        var state = state(columns, 12, all: true)
        change(&state)
        return String(Screen.draw(state).text.prefix { $0 != "\n" })
    }
}
