import TerminalKit
import Testing

@testable import NcursesDisplay

@Suite struct ClickTrackerTests {
    private let here = Point(column: 3, row: 3)
    private let there = Point(column: 9, row: 3)

    @Test func `two clicks at one place within 400 ms are a double click`() {
        var clicks = ClickTracker()
        var actions: [MouseEvent.Action] = []
        for time in [0, 400, 900, 1301] {
            actions += clicks.events(.press, at: here, time: .milliseconds(time)).map(\.action)
            actions += clicks.events(.release, at: here, time: .milliseconds(time)).map(\.action)
        }
        #expect(actions == [.press, .click, .press, .doubleClick, .press, .click, .press, .click])
    }

    @Test func `a press that moves is a drag, and ends with a release`() {
        var clicks = ClickTracker()
        #expect(clicks.events(.move, at: here, time: .zero).isEmpty)
        #expect(clicks.events(.press, at: here, time: .zero).map(\.action) == [.press])
        #expect(clicks.events(.move, at: there, time: .zero).map(\.action) == [.drag])
        #expect(clicks.events(.release, at: there, time: .zero) == [MouseEvent(action: .release, place: there)])
        #expect(clicks.events(.move, at: here, time: .zero).isEmpty)
    }
}
