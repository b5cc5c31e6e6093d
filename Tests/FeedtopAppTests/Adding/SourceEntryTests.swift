import FeedCore
import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

/// Adding, editing and removing feeds while the dashboard runs.
@Suite struct SourceEntryTests {
    private static let first = FeedID(rawValue: 0)

    @Test func `a adds a feed, which gets the focus when it is there`() {
        let store = EventStore.make([["x"]])
        var model = AppModel.make(store: store)
        model.press("a")
        #expect(model.picture.contains("a URL, a file or a curl command"))
        model.type("curl -N 'http://127.0.0.1/new' -m 5")
        let feed = Feed(name: "127.0.0.1/new", source: .http(url: "http://127.0.0.1/new"))
        #expect(model.press("Enter") == [.add(feed, as: FeedID(rawValue: 1))])
        #expect(model.screen.flash == Flash("Watching 127.0.0.1/new. Left out: -m."))
        _ = store.add(feed, at: .make(1))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.focusedFeed == FeedID(rawValue: 1))
    }

    @Test func `a name that is taken gets a number, and one that is given must be free`() {
        var model = AppModel.make()
        model.press("a")
        model.type("http://x/ --name feed1")
        model.press("Enter")
        #expect(model.screen.prompt?.error?.offset == 17)
        #expect(model.screen.prompt?.error?.reason == "there is a feed of that name already")
        model.press("Esc", "a")
        model.type("http://feed1/")
        guard case .add(let feed, _)? = model.press("Enter").first else { return #expect(Bool(false)) }
        #expect(feed.name == "feed1 #2")
    }

    @Test func `a newline that is pasted runs nothing`() {
        var model = AppModel.make()
        model.press("a")
        #expect(model.update(.key(.paste("curl http://x/ \\\n  -H 'A: b'\n"))) == [])
        #expect(model.screen.prompt?.error == nil)
        guard case .add(let feed, _)? = model.press("Enter").first else { return #expect(Bool(false)) }
        #expect(feed.request.headers == [Header(name: "A", value: "b")])
    }

    @Test func `secrets are neither shown nor remembered`() {
        var model = AppModel.make()
        model.press("a")
        model.type("curl -H 'Authorization: Bearer s3cret' -u me:pass http://x/")
        #expect(model.picture.contains("curl -H 'Authorization: •••••••••••••' -u me:•••• http://x/"))
        model.press("Enter", "a", "Up")
        #expect(model.screen.prompt?.editor.text == "")
        model.type("http://y/")
        model.press("Enter", "a", "Up")
        #expect(model.screen.prompt?.editor.text == "http://y/")
    }

    @Test func `a line that cannot be read changes nothing, and shows where`() {
        var model = AppModel.make()
        model.press("a")
        model.type("curl http://x/ | jq")
        #expect(model.picture.contains("^ this is for a shell"))
        #expect(model.press("Enter") == [])
        #expect(model.screen.prompt != nil)
    }

    @Test func `Ctrl-e edits a feed, and undo takes it back`() {
        var model = AppModel.make()
        model.press("Ctrl-e")
        #expect(model.screen.prompt?.editor.text == "http://127.0.0.1/ --name feed1")
        model.type(" --filter goal")
        let old = model.screen.store[SourceEntryTests.first].feed
        var feed = old
        feed.filter = "goal"
        #expect(model.press("Enter") == [.change(SourceEntryTests.first, to: feed, reconnects: false)])
        #expect(model.focused?.filters.map(\.filter.text) == ["goal"])
        #expect(model.press("Ctrl-_") == [.change(SourceEntryTests.first, to: old, reconnects: false)])
        #expect(model.focused?.filters == [])
        model.press("Ctrl-e", "Ctrl-a")
        for _ in 0..<"http://127.0.0.1/".count { model.press("Delete") }
        model.type("http://x/")
        feed = old
        feed.source = .http(url: "http://x/")
        #expect(model.press("Enter") == [.change(SourceEntryTests.first, to: feed, reconnects: true)])
    }

    @Test func `a feed that is left as it is is left alone`() {
        var model = AppModel.make()
        model.press("Ctrl-e")
        #expect(model.press("Enter") == [])
        #expect(model.undos.isEmpty)
    }

    @Test func `a feed that was taken out while it was edited is not changed, and that is said`() {
        let store = EventStore.make([["a"]])
        var model = AppModel.make(store: store)
        model.press("Ctrl-e")
        store.remove(FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        model.type(" -G")
        #expect(model.press("Enter") == [])
        #expect(model.screen.flash == Flash("feed1 is not changed: it was taken out meanwhile.", kind: .error))
        #expect(model.undos.isEmpty)
    }

    @Test func `Ctrl-x removes a feed, and undo brings it back to its place`() {
        let store = EventStore.make([["a"], ["b"]])
        var model = AppModel.make(store: store)
        model.press("2")
        let second = FeedID(rawValue: 1)
        #expect(model.press("Ctrl-x") == [.remove(second)])
        #expect(model.screen.flash == Flash("Removed feed2."))
        store.remove(second)
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.press("Ctrl-_") == [.restore(second, at: 1)])
        #expect(model.screen.flash == Flash("feed2 is back."))
        store.restore(second, at: 1)
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.screen.focusedPane?.feed == second)
    }

    @Test func `the pane of all feeds has none to edit or remove`() {
        var model = AppModel.make([["a"], ["b"]])
        for key in ["Ctrl-e", "Ctrl-x"] {
            #expect(model.press("3", key) == [])
            #expect(model.screen.prompt == nil)
            #expect(model.screen.flash == Flash("This pane shows all feeds: go to the pane of one.", kind: .error))
        }
    }

    @Test func `in the list of sources the chosen feed is edited and removed`() {
        var model = AppModel.make([["a"], ["b"]])
        #expect(model.press("S", "j", "Ctrl-x") == [.remove(FeedID(rawValue: 1))])
        model.press("Ctrl-e")
        #expect(model.screen.prompt?.editor.text.hasSuffix("--name feed2") == true)
    }

    @Test func `a feed of the config that is not watched is named`() {
        var model = AppModel.make()
        let feed = Feed(name: "Scores", source: .http(url: "http://127.0.0.1/scores"))
        model.config.config.feeds = [feed]
        model.press("a")
        model.type("sc")
        #expect(model.screen.prompt?.completions.map(\.text) == ["Scores"])
        #expect(model.press("Tab", "Enter") == [.add(feed, as: FeedID(rawValue: 1))])
        #expect(model.config.scope == .named(["Scores"]))
        #expect(model.config.roll.map(\.name) == ["Scores"])
    }
}
