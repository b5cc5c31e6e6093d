import FeedCore
import Settings
import Testing

@testable import FeedtopApp

/// What becomes of running feeds when the config lists others, written as lists: `A` a feed, `A/2` its other URL, `A?x`
/// its filter, `!A` its mistake.
@Suite struct ReloadTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let before: String
        let after: String
        let effects: [String]
        var testDescription: String { "\(before) → \(after)" }

        init(_ before: String, _ after: String, _ effects: String...) {
            (self.before, self.after, self.effects) = (before, after, effects)
        }
    }

    @Test(arguments: [
        Case("A B", "A B"),
        Case("A B", "A B C", "add C as 2"),
        Case("A B", "A C B", "add C as 2", "arrange 0 2 1"),
        Case("A B", "B A", "arrange 1 0"),
        Case("A B C", "A C", "remove 1"),
        Case("A B", "C", "add C as 2", "remove 0", "remove 1"),
        Case("A B", "A/2 B", "change 0 to A, connect"),
        Case("A B", "A?x B", "change 0 to A"),
        Case("A/9 B", "Z/9 B", "change 0 to Z"),
        Case("A B", "Z/9 B", "add Z as 2", "remove 0", "arrange 2 1"),
        Case("A B", "A !B"),
        Case("A B", "A !B !C", "add !C as 2"),
        Case("A B", "!feed1 B"),
        Case("!A B", "A B", "change 0 to A, connect"),
        Case("!A B", "!A B"),
        Case("!A B", "!A:other B", "change 0 to !A"),
        Case("!feed1 B", "A B", "change 0 to A, connect"),
        Case("!A B", "B", "remove 0"),
        Case("A", "A !A", "add !A as 1"),
        Case("A", "!A A", "add !A as 1", "arrange 1 0"),
    ])
    func `feeds come, go and change as the list says`(example: Case) {
        let (store, roll) = ReloadTests.running(example.before)
        let reload = Reload(
            ReloadTests.list(example.after), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(reload.effects.map(\.words) == example.effects)
        let again = Reload(
            ReloadTests.list(example.after), after: reload.roll, in: ReloadTests.after(reload, store).snapshot(),
            ordersScreen: true)
        #expect(again.effects == [])
    }

    @Test func `a feed that is broken now goes on, says why, and is the same feed when it is corrected`() {
        let (store, roll) = ReloadTests.running("A B")
        let broken = Reload(ReloadTests.list("!A B"), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(broken.faults == [FeedID(rawValue: 0): "c: mistake"])
        let corrected = Reload(
            ReloadTests.list("A/2 B"), after: broken.roll, in: store.snapshot(), ordersScreen: true)
        #expect(corrected.effects.map(\.words) == ["change 0 to A, connect"])
        #expect(corrected.faults == [:])
    }

    @Test func `what the user made of a feed stays until its lines say something else`() {
        let (store, roll) = ReloadTests.running("A B")
        let (edited, removed) = (FeedID(rawValue: 0), FeedID(rawValue: 1))
        store.change(edited, to: .listed("A/7"))
        store.remove(removed)
        func effects(_ list: String) -> [String] {
            Reload(ReloadTests.list(list), after: roll, in: store.snapshot(), ordersScreen: true).effects.map(\.words)
        }
        #expect(effects("A B") == [])
        #expect(effects("A/7 B") == [])
        #expect(effects("A/8 B") == ["change 0 to A, connect"])
        #expect(effects("A") == [])
    }

    @Test func `feeds that the user added stay, behind those of the file`() {
        let (store, roll) = ReloadTests.running("A B")
        _ = store.add(.listed("Mine"), at: .make(0))
        let reload = Reload(ReloadTests.list("B C"), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(reload.effects.map(\.words) == ["add C as 3", "remove 0", "arrange 1 3"])
    }

    @Test func `a feed that the user added and the file lists now is that feed`() {
        let (store, roll) = ReloadTests.running("A")
        let mine = store.add(.listed("Mine"), at: .make(0))
        let reload = Reload(ReloadTests.list("A Mine"), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(reload.effects == [])
        #expect(reload.roll.map(\.id) == [FeedID(rawValue: 0), mine])
        let other = Reload(ReloadTests.list("A Mine/2"), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(other.effects.map(\.words) == ["add Mine as 2", "arrange 0 2"])
    }

    @Test func `a feed that failed is tried again`() {
        let (store, roll) = ReloadTests.running("A B")
        store.record(.link(Link(state: .failed, since: .make(1))), of: FeedID(rawValue: 1), at: .make(1))
        func effects(_ list: String) -> [String] {
            Reload(ReloadTests.list(list), after: roll, in: store.snapshot(), ordersScreen: true).effects.map(\.words)
        }
        #expect(effects("A B") == ["reconnect 1"])
        #expect(effects("A B?x") == ["change 1 to B", "reconnect 1"])
    }

    @Test func `only what is read another way is connected anew`() {
        let feed = Feed.listed("A")
        let changes: [(Bool, (inout Feed) -> Void)] = [
            (true, { $0.name = "B" }), (true, { $0.filter = "x" }), (true, { $0.view = "raw" }),
            (true, { $0.columns = [FeedColumn(field: "x")] }), (true, { $0.keep.events = 1 }), (true, { $0.key = "k" }),
            (true, { $0.lastEventID = "1" }), (false, { $0.request.user = "a:b" }),
            (false, { $0.heartbeat = .seconds(1) }),
            (false, { $0.idleTimeout = .seconds(1) }), (false, { $0.limits.id = 1 }),
            (false, { $0.reconnect = .never }),
            (false, { $0.source = .standardInput }),
        ]
        for (index, (isSame, change)) in changes.enumerated() {
            var changed = feed
            change(&changed)
            #expect(changed.isRead(as: feed) == isSame, "change \(index)")
        }
    }

    @Test(arguments: [
        ("A", "A", nil), ("A", "A B", "1 feed added"), ("A B", "C D/2", "2 feeds added, 2 removed"),
        ("A B", "A/2 C", "1 feed added, 1 changed, 1 removed"),
    ])
    func `what happened is told in few words`(before: String, after: String, words: String?) {
        let (store, roll) = ReloadTests.running(before)
        let reload = Reload(ReloadTests.list(after), after: roll, in: store.snapshot(), ordersScreen: true)
        #expect(reload.words == words)
    }
}

extension ReloadTests {
    /// The feeds of a list, in a store.
    private static func running(_ list: String) -> (EventStore, [RolledFeed]) {
        let store = EventStore()
        let roll = ReloadTests.list(list).map {
            RolledFeed(id: store.add($0.shown, at: .make(0)), name: $0.name, feed: $0.feed)
        }
        return (store, roll)
    }

    private static func list(_ text: String) -> [ListedFeed] {
        text.split(separator: " ").enumerated().map { index, word in
            guard word.hasPrefix("!") else { return ListedFeed(.listed(String(word))) }
            let parts = word.dropFirst().split(separator: ":")
            let problem = Problem(file: "c", message: parts.count > 1 ? String(parts[1]) : "mistake")
            return ListedFeed(BrokenFeed(name: String(parts[0]), index: index, problems: [problem]))
        }
    }

    /// The store when the effects have been carried out.
    private static func after(_ reload: Reload, _ store: EventStore) -> EventStore {
        for effect in reload.effects {
            switch effect {
            case .add(let feed, let id): #expect(store.add(feed, at: .make(0)) == id)
            case .change(let id, let feed, _): store.change(id, to: feed)
            case .remove(let id): store.remove(id)
            case .arrange(let ids): store.arrange(ids)
            default: break
            }
        }
        return store
    }
}

extension Feed {
    /// A feed by its name, the path of its URL behind a slash, and its filter behind a question mark.
    fileprivate static func listed(_ word: String) -> Feed {
        let parts = word.split(separator: "?", maxSplits: 1)
        let address = parts[0].split(separator: "/", maxSplits: 1)
        let path = address.count > 1 ? String(address[1]) : String(address[0]).lowercased()
        var feed = Feed(name: String(address[0]), source: .http(url: "http://127.0.0.1/\(path)"))
        feed.filter = parts.count > 1 ? String(parts[1]) : ""
        return feed
    }
}

extension Effect {
    fileprivate var words: String {
        func name(_ feed: Feed) -> String { (feed.source.fault == nil ? "" : "!") + feed.name }
        return switch self {
        case .add(let feed, let id): "add \(name(feed)) as \(id.rawValue)"
        case .change(let id, let feed, let reconnects):
            "change \(id.rawValue) to \(name(feed))\(reconnects ? ", connect" : "")"
        case .remove(let id): "remove \(id.rawValue)"
        case .arrange(let ids): "arrange " + ids.map { "\($0.rawValue)" }.joined(separator: " ")
        case .reconnect(let id): "reconnect \(id.rawValue)"
        default: "\(self)"
        }
    }
}
