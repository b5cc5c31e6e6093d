import FeedCore
import Testing

@testable import Screens

/// Choosing an item of a pane: what is chosen, and what the pane then shows.
@Suite struct PaneSelectionTests {
    // Ten events, five rows.
    private let pane: Pane

    init() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0...9).map(String.init), to: 0)
        pane = Pane(
            id: 0, subject: .feed(fixture.feeds[0]), view: .list, filter: .everything, store: fixture.store.snapshot())
    }

    private func shown(_ pane: Pane) -> String { pane.visibleItems(rows: 5).map(\.data).joined() }

    @Test(arguments: [
        ([-1], "9", "56789"), ([-1, -1], "8", "56789"), ([-1, -1, -1, -1, -1, -1], "4", "45678"),
        ([-4], "5", "12345"), ([-100], "0", "01234"), ([-1, -1, 1], "9", "56789"), ([-100, 1], "1", "01234"),
        ([-100, 4], "4", "45678"),
    ])
    func `moves choose, and move the view when they must`(moves: [Int], chosen: String, view: String) {
        var pane = pane
        for move in moves { pane.moveSelection(by: move, rows: 5) }
        #expect(pane.chosenItem(rows: 5)?.data == chosen)
        #expect(shown(pane) == view)
    }

    @Test(arguments: [[1], [-1, 1], [-3, 100]])
    func `below the newest item nothing is chosen and the pane follows`(moves: [Int]) {
        var pane = pane
        for move in moves { pane.moveSelection(by: move, rows: 5) }
        #expect(pane.scroll == .following)
        #expect(pane.selected == nil)
    }

    @Test func `without a choice commands are about the newest item that is shown`() {
        var pane = pane
        #expect(pane.chosenItem(rows: 5)?.data == "9")
        pane.scroll(by: -2, rows: 5)
        #expect(pane.chosenItem(rows: 5)?.data == "7")
    }

    @Test(arguments: ["list", "raw"])
    func `an item is revealed wherever it is`(view: String) throws {
        var pane = pane
        pane.view = try #require(ViewKind.all.first { $0.name == view })
        for item in pane.timeline.items(limit: 10).reversed() {
            pane.reveal(item.sequence, rows: 5)
            #expect(shown(pane).contains(item.data))
            #expect(pane.isChosen(item))
        }
    }
}
