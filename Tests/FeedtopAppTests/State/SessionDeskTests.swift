import FeedCore
import FeedtopTestKit
import Screens
import Settings
import Testing

@testable import FeedtopApp

/// What runs keep for one another on the disk.
@Suite struct SessionDeskTests {
    private let home = TemporaryFolder()
    private var folder: StateFolder { StateFolder(path: home.path(of: "feedtop")) }
    private let wish = SessionWish(configPath: "/c.yaml", isWholeConfig: true)

    private func desk(_ wish: SessionWish? = nil, feeds: [Feed] = []) -> SessionDesk {
        SessionDesk(wish ?? self.wish, in: folder, feeds: feeds, at: .init(nanoseconds: 0))
    }

    /// A model that a desk has restored.
    private func model(of desk: SessionDesk) -> AppModel {
        var model = AppModel.make([["a"], ["b"]])
        desk.restore(&model)
        return model
    }

    private func enter(_ line: String, in model: inout AppModel) {
        model.press(":")
        model.type(line)
        model.press("Enter")
    }

    @Test func `the next run goes on, and says since when`() {
        let first = desk()
        var model = model(of: first)
        #expect(model.screen.flash == nil)
        model.press("2", "z")
        first.keep(model, at: .make(40))
        let next = self.model(of: desk())
        #expect(next.screen.isZoomed)
        #expect(next.screen.focus == 1)
        #expect(next.screen.flash == Flash("Goes on as it was left 60 s ago; --fresh begins anew."))
    }

    @Test func `a fresh run takes up what was entered and nothing else, and leaves its own`() {
        let first = desk()
        var model = model(of: first)
        model.press("z")
        enter("view raw", in: &model)
        first.keep(model, at: .make(1))
        var fresh = wish
        fresh.isFresh = true
        let second = desk(fresh)
        model = self.model(of: second)
        #expect(!model.screen.isZoomed)
        #expect(model.screen.flash == nil)
        #expect(model.histories[.commands] == ["view raw"])
        model.press("2")
        second.keep(model, at: .make(2))
        model = self.model(of: desk())
        #expect(!model.screen.isZoomed)
        #expect(model.screen.focus == 1)
    }

    @Test func `two runs at once lose nothing that was entered`() {
        let (one, other) = (desk(), desk())
        var (first, second) = (model(of: one), model(of: other))
        enter("view raw", in: &first)
        enter("view list", in: &second)
        one.keep(first, at: .make(1))
        other.keep(second, at: .make(2))
        enter("redraw", in: &first)
        one.keep(first, at: .make(3))
        #expect(model(of: desk()).histories[.commands] == ["view raw", "view list", "redraw"])
    }

    @Test func `what changes is kept once a minute`() throws {
        let first = desk()
        let model = model(of: first)
        first.keepWhenDue(model, at: .make(59))
        first.keepWhenDue(model, at: .make(61))
        first.keep(model, at: .make(0))
        // What was begun comes before what is waited for.
        #expect(first.takeTrouble() == nil)
        #expect(
            folder.state(of: wish.name(of: []), as: Session.self, called: "").file?.time == Timestamp(microseconds: 0))
    }

    @Test func `a file that is broken is told of once and put aside`() throws {
        try folder.write(Array("nonsense".utf8), to: wish.name(of: []))
        let model = model(of: desk())
        #expect(model.screen.flash?.kind == .error)
        #expect(model.screen.flash?.text.hasPrefix("The saved session cannot be read: it is kept as ") == true)
        #expect(self.model(of: desk()).screen.flash == nil)
    }

    @Test func `a folder that cannot be written is told of and ends nothing`() throws {
        let blocked = StateFolder(path: try home.write("", to: "file") + "/feedtop")
        let desk = SessionDesk(wish, in: blocked, feeds: [], at: .init(nanoseconds: 0))
        _ = desk.takeTrouble()
        _ = desk.takeTrouble()
        // Each minute anew, and once more at the end.
        for minute in 1...3 { desk.keepWhenDue(.make([["\(minute)"]]), at: .make(Double(61 * minute))) }
        desk.keep(.make(), at: .make(200))
        #expect(desk.takeTrouble() == "Cannot make \(blocked.path): Not a directory. The session is not kept.")
    }

    @Test(arguments: [true, false])
    func `an ID of the command line beats the one that was kept`(takesIDs: Bool) {
        let feed = Feed(name: "A", source: .http(url: "http://a/"))
        let store = EventStore()
        let id = store.add(feed, at: .make(0))
        var link = Link(state: .open, since: .make(0))
        link.lastEventID = "7"
        store.record(.link(link), of: id, at: .make(0))
        desk().keep(.make(store: store), at: .make(1))
        var wish = wish
        wish.takesIDs = takesIDs
        #expect(desk(wish).resumed(feed).lastEventID == (takesIDs ? "7" : ""))
    }

    @Test func `each set of sources has a session of its own, known without its secrets`() {
        func name(_ urls: String..., config: String = "/c.yaml") -> String {
            SessionWish(configPath: config, isWholeConfig: false).name(
                of: urls.map { Feed(name: "A", source: .http(url: $0)) })
        }
        #expect(name("http://a/") != name("http://b/"))
        #expect(name("http://a/") != name("http://a/", "http://b/"))
        #expect(name("http://a/") != name("http://a/", config: "/d.yaml"))
        #expect(name("http://a/?token=1") == name("http://a/?token=2"))
        #expect(name("http://u:p@a/") == name("http://u:q@a/"))
        #expect(wish.name(of: [Feed(name: "A", source: .standardInput)]) == wish.name(of: []))
    }
}
