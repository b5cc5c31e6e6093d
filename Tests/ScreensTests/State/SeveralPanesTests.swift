import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Several panes of one feed.
@Suite struct SeveralPanesTests {
    private let fixture = StoreFixture(feeds: 2)

    private func screen(focus: Int = 0) -> ScreenState { fixture.screen(focus: focus) }

    private func names(_ screen: ScreenState) -> [String] { screen.paneNames.map(\.text.string) }

    private func parts(_ labels: String...) -> [(label: String, filter: Filter)] {
        labels.map { (label: $0, filter: .make("word = \($0)")) }
    }

    @Test func `a second pane stands behind the first, has the focus and goes its own way`() {
        fixture.add(["a", "b"], to: 0)
        var screen = screen()
        screen.show(fixture.store.snapshot())
        screen.isZoomed = true
        let change = screen.duplicateFocused()
        #expect(names(screen) == ["feed0", "feed0 · 2", "feed1", "All feeds"])
        #expect(screen.focus == 1)
        #expect(!screen.isZoomed)
        screen.panes[1].setFilter(.make("b"))
        screen.panes[1].view = .raw
        #expect(names(screen) == ["feed0", "feed0 · b", "feed1", "All feeds"])
        #expect(screen.panes[0].visibleItems(rows: 9).words == ["a", "b"])
        screen.takeBack(change)
        #expect(names(screen) == ["feed0", "feed1", "All feeds"])
        #expect(screen.focus == 0)
    }

    @Test(arguments: [0, 1])
    func `a closed pane comes back where it was, with what came meanwhile`(closed: Int) {
        var screen = screen()
        _ = screen.duplicateFocused()
        screen.panes[closed].leftColumn = 8
        screen.focus = closed
        let ids = screen.panes.map(\.id)
        let change = screen.closeFocused()
        #expect(names(screen) == ["feed0", "feed1", "All feeds"])
        #expect(screen.focus == 0)
        fixture.add(["late"], to: 0)
        screen.show(fixture.store.snapshot())
        screen.takeBack(change)
        #expect(screen.panes.map(\.id) == ids)
        #expect(screen.focus == closed)
        #expect(screen.panes[closed].leftColumn == 8)
        #expect(screen.panes[closed].visibleItems(rows: 9).words == ["late"])
    }

    @Test func `the number of a closed pane is given to no other`() {
        var screen = screen()
        _ = screen.duplicateFocused()
        let id = screen.panes[1].id
        let change = screen.closeFocused()
        _ = screen.duplicateFocused()
        #expect(screen.panes[1].id != id)
        screen.takeBack(change)
        #expect(Set(screen.panes.map(\.id)).count == 5)
    }

    @Test func `a split pane has a name and a filter for each value, and is one again`() throws {
        var screen = screen(focus: 1)
        screen.panes[1].setFilter(.make("x"))
        let change = screen.splitFocused(into: parts("a", "b", "c"))
        #expect(names(screen) == ["feed0", "feed1 · a", "feed1 · b", "feed1 · c", "All feeds"])
        #expect(screen.panes[2].filters.map(\.filter.text) == ["x", "word = b"])
        screen.focus = 3
        let unsplit = screen.unsplitFocused()
        let back = try #require(unsplit)
        #expect(names(screen) == ["feed0", "feed1", "All feeds"])
        #expect(screen.panes[1].filters.map(\.filter.text) == ["x"])
        #expect(screen.focus == 1)
        screen.takeBack(back)
        #expect(names(screen) == ["feed0", "feed1 · a", "feed1 · b", "feed1 · c", "All feeds"])
        screen.takeBack(change)
        #expect(names(screen) == ["feed0", "feed1", "All feeds"])
        #expect(screen.unsplitFocused() == nil)
    }

    @Test func `a part that is split further is one again first by itself, then with the others`() {
        var screen = screen()
        _ = screen.splitFocused(into: parts("a", "b"))
        screen.focus = 1
        _ = screen.splitFocused(into: parts("x", "y"))
        #expect(names(screen).prefix(3) == ["feed0 · a", "feed0 · b · x", "feed0 · b · y"])
        _ = screen.unsplitFocused()
        #expect(names(screen).prefix(2) == ["feed0 · a", "feed0 · b"])
        screen.focus = 1
        _ = screen.splitFocused(into: parts("x", "y"))
        screen.focus = 0
        _ = screen.unsplitFocused()
        #expect(names(screen) == ["feed0", "feed1", "All feeds"])
        #expect(screen.panes[0].filters.isEmpty)
    }

    @Test func `a part whose filter is switched off is not called by it`() {
        var screen = screen()
        _ = screen.splitFocused(into: parts("a", "b"))
        screen.panes[0].toggleFilter(0)
        #expect(names(screen).prefix(2) == ["feed0", "feed0 · b"])
    }

    @Test func `all panes of a feed go and come back with it`() {
        var screen = screen()
        _ = screen.splitFocused(into: parts("a", "b"))
        fixture.store.remove(fixture.feeds[0])
        screen.show(fixture.store.snapshot())
        #expect(names(screen) == ["feed1"])
        fixture.store.restore(fixture.feeds[0], at: 0)
        screen.show(fixture.store.snapshot())
        #expect(names(screen) == ["feed0 · a", "feed0 · b", "feed1", "All feeds"])
    }

    @Test func `panes of one feed share its place in a grid`() {
        var screen = screen(focus: 1)
        screen.layout = .grid([[2], [1, 0]])
        _ = screen.splitFocused(into: parts("a", "b", "c"))
        #expect(screen.layout == .grid([[4], [1, 2, 3, 0]]))
        screen.focus = 1
        let change = screen.closeFocused()
        #expect(screen.layout == .grid([[3], [1, 2, 0]]))
        screen.takeBack(change)
        #expect(screen.layout == .grid([[4], [1, 2, 3, 0]]))
    }

    @Test(arguments: [
        ([["a"], ["b", "a"]], [[0], [3, 1, 2]]), ([["b", "a"]], [[3, 0, 1, 2]]),
        ([["a", "a", "a", "a"]], [[0, 1, 2]]),
        ([["c"]], [[]]),
    ])
    func `a name in a grid stands for the next pane, the last of that name for the rest`(
        rows: [[String]], expected: [[Int]]
    ) {
        #expect(LayoutMode.grid(named: rows, amongNames: ["a", "a", "a", "b"]) == .grid(expected))
    }

    @Test func `settings that change show in the panes of the config, and leave those of the user`() {
        var feed = fixture.store.snapshot().feeds[0].feed
        feed.panes = [FeedPane(view: "raw"), FeedPane(filter: "b")]
        feed.filter = "a"
        fixture.store.change(fixture.feeds[0], to: feed)
        var screen = screen()
        #expect(names(screen) == ["feed0 · a", "feed0 · b", "feed1", "All feeds"])
        #expect(screen.panes.map(\.view).prefix(2) == [.raw, .list])
        _ = screen.duplicateFocused()
        screen.panes[1].setFilter(.make("mine"))
        let two = feed
        feed.panes.append(FeedPane(filter: "c"))
        screen.showAnew(feed, after: two, as: fixture.feeds[0])
        #expect(names(screen) == ["feed0 · a", "feed0 · mine", "feed0 · b", "feed0 · c", "feed1", "All feeds"])
        let three = feed
        feed.panes = []
        screen.showAnew(feed, after: three, as: fixture.feeds[0])
        #expect(names(screen) == ["feed0 · a", "feed0 · mine", "feed1", "All feeds"])
        #expect(screen.panes[0].view == .list)
        #expect(Set(screen.panes.map(\.id)).count == 4)
    }

    @Test func `a pane that the config adds shows the moment that the others show`() throws {
        fixture.add(["a", "b"], to: 0)
        var screen = screen()
        screen.travel(to: try #require(screen.panes[0].timeline.items(startingAt: 0, limit: 1).first))
        let old = screen.store.feeds[0].feed
        var feed = old
        feed.panes = [FeedPane(), FeedPane(view: "raw")]
        screen.showAnew(feed, after: old, as: fixture.feeds[0])
        #expect(screen.panes[0].visibleItems(rows: 9).words == ["a"])
        #expect(screen.panes[1].visibleItems(rows: 9).words == ["a"])
    }

    @Test func `a feed is gone to in its focused pane, in the rail in its next one`() {
        var screen = screen()
        _ = screen.duplicateFocused()
        #expect(screen.pane(of: fixture.feeds[0]) == 1)
        #expect(screen.nextPane(of: fixture.feeds[0]) == 0)
        screen.focus = 0
        #expect(screen.nextPane(of: fixture.feeds[0]) == 1)
        screen.focus = 2
        #expect(screen.pane(of: fixture.feeds[0]) == 0)
    }

    @Test(arguments: [
        (60, "Notifications · deploy"), (20, "Notificati… · deploy"), (14, "Noti… · deploy"), (12, "No… · deploy"),
        (11, "deploy"), (4, "dep…"),
    ])
    func `a name gives way before what tells it apart`(columns: Int, expected: String) {
        let name = PaneName(subject: "Notifications", part: "deploy")
        #expect(name.cut(to: columns).string == expected)
    }
}

/// The values of a field that a pane is split by.
@Suite struct FieldSplitTests {
    private let fixture = StoreFixture(feeds: 2)

    private func split(by field: String) throws -> FieldSplit {
        FieldSplit(
            by: try #require(SplitField(field)), of: fixture.timeline("").items(limit: 1_000),
            feedName: { "feed\($0.feed == fixture.feeds[0] ? 0 : 1)" })
    }

    @Test func `the most frequent values come first, the rest is a part of its own`() throws {
        fixture.add((1...30).map { #"{"n":{"v":\#(min(14, $0))}}"# }, to: 0)
        fixture.add(["no JSON"], to: 1)
        let split = try split(by: "n.v")
        #expect(split.values == ["14", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"])
        #expect(split.otherValues == 2)
        let parts = split.parts
        #expect(parts.map(\.label) == split.values + ["others"])
        let shown = parts.map { fixture.timeline($0.filter.text) }.map { timeline in
            var timeline = timeline
            while let scan = timeline.nextScan() { timeline.merge(scan.run()) }
            return timeline.count.shown
        }
        #expect(shown == [17, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3])
    }

    @Test(arguments: [
        ("a", ["a = \"x y\"", "a = true", "not a in (\"x y\", true)"]),
        ("event:", ["event:message", "event:tick"]), ("feed:", ["feed:feed0", "feed:feed1"]),
        ("[\"odd key\"]", ["[\"odd key\"] = null", "not [\"odd key\"] in (null)"]), ("none", ["not none in ()"]),
    ])
    func `parts are filters that find their values again`(field: String, expected: [String]) throws {
        fixture.add([#"{"a":"x y"}"#, #"{"a":true,"odd key":null}"#, #"{"a":{"b":1}}"#], to: 0)
        fixture.add(stream: "event: tick\ndata: 1\n\n", to: 1)
        let texts = try split(by: field).parts.map(\.filter.text)
        #expect(texts == (field == "none" ? [] : expected))
    }

    @Test(arguments: ["", "a..b", "colour:", "a["])
    func `what is no field is told`(text: String) { #expect(SplitField(text) == nil) }
}
