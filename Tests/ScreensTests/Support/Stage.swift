import FeedCore
import SSE
import TerminalKit

@testable import Screens

/// A store with feeds in it, and the clock that tests move by hand: what a screen is drawn from.
final class Stage {
    let store = EventStore()
    private(set) var clock = Moment.make()
    private var parsers: [FeedID: SSEParser] = [:]

    /// Adds a feed whose link is open.
    @discardableResult
    func add(
        _ name: String, columns: [FeedColumn] = [], key: String? = nil, keep: Retention = Retention()
    ) -> FeedID {
        var feed = Feed(name: name, source: .http(url: "https://example.com/\(name)"))
        feed.columns = columns
        feed.key = key
        feed.keep = keep
        return add(feed)
    }

    /// Adds a feed whose link is open.
    func add(_ feed: Feed) -> FeedID {
        let id = store.add(feed, at: clock)
        parsers[id] = SSEParser()
        link(id, .open)
        return id
    }

    /// Lets a feed receive bytes of an event stream.
    func receive(_ stream: String, on feed: FeedID) {
        var batch = SSEBatch()
        do {
            try parsers[feed]?.parse(Array(stream.utf8).span, into: &batch)
        } catch {
            preconditionFailure("\(error)")
        }
        store.record(.bytes(stream.utf8.count, comments: batch.comments, dropped: batch.dropped), of: feed, at: clock)
        _ = store.append(batch, to: feed, at: clock)
    }

    /// Lets a feed receive one event.
    func receive(data: String, type: String? = nil, id: String? = nil, on feed: FeedID) {
        var block = type.map { "event: \($0)\n" } ?? ""
        if let id { block += "id: \(id)\n" }
        for line in data.split(separator: "\n", omittingEmptySubsequences: false) { block += "data: \(line)\n" }
        receive(block + "\n", on: feed)
    }

    /// Changes a feed's link.
    func link(_ feed: FeedID, _ state: LinkState, _ change: (inout Link) -> Void = { _ in }) {
        var link = Link(state: state, since: clock)
        change(&link)
        store.record(.link(link), of: feed, at: clock)
    }

    /// Adds a line that is not an event.
    func note(_ note: Note, on feed: FeedID) { store.record(.note(note), of: feed, at: clock) }

    /// Sets the clock by another stage's.
    func match(_ other: Stage) { clock = other.clock }

    /// Moves the clock.
    func pass(_ span: Duration) {
        clock = Moment(time: clock.time + span, uptime: clock.uptime + span)
    }

    /// The state with a pane for each feed, and one for all feeds when `all`.
    func state(
        _ columns: Int, _ rows: Int, all: Bool = false, filters: [FeedID: String] = [:], view: ViewKind = .list,
        scheme: Scheme = .make(), tier: ColorTier = .direct
    ) -> ScreenState {
        let snapshot = store.snapshot()
        var state = ScreenState(
            size: Size(columns: columns, rows: rows), now: clock, theme: Theme(scheme: scheme, tier: tier))
        state.zone = .fixed(seconds: 0)
        state.store = snapshot
        var subjects = snapshot.feeds.map { Pane.Subject.feed($0.id) }
        if all { subjects.append(.allFeeds) }
        state.panes = subjects.enumerated().map { index, subject in
            var filter = ""
            var setup = ViewSetup()
            if case .feed(let feed) = subject {
                filter = filters[feed] ?? ""
                setup = ViewSetup(of: snapshot[feed].feed)
            }
            return .make(id: index, subject: subject, view: view, setup: setup, filter: filter, store: snapshot)
        }
        state.hints = .hints
        state.help = .help
        state.keyNames = .standard
        return state
    }
}

extension Moment {
    /// 14:03:05 UTC on 31 January 2026, long after the machine began to run.
    static func make() -> Moment {
        Moment(time: Timestamp(microseconds: 1_769_868_185_000_000), uptime: Uptime(nanoseconds: 5_000_000_000_000))
    }
}

extension Pane {
    /// A pane that has scanned all that is stored.
    static func make(
        id: Int = 0, subject: Subject, view: ViewKind = .list, setup: ViewSetup = ViewSetup(), filter: String = "",
        store: StoreSnapshot
    ) -> Pane {
        guard let parsed = try? Filter(filter) else { preconditionFailure("no filter: \(filter)") }
        var pane = Pane(id: id, subject: subject, view: view, setup: setup, filter: parsed, store: store)
        while let scan = pane.timeline.nextScan() { pane.merge(scan.run(), generation: pane.generation) }
        return pane
    }
}

extension Scheme {
    /// Nord.
    static func make() -> Scheme {
        let base: [UInt32] = [
            0x2E3440, 0x3B4252, 0x434C5E, 0x4C566A, 0xD8DEE9, 0xE5E9F0, 0xECEFF4, 0x8FBCBB, 0xBF616A, 0xD08770,
            0xEBCB8B, 0xA3BE8C, 0x88C0D0, 0x81A1C1, 0xB48EAD, 0x5E81AC,
        ]
        return Scheme(
            slug: "nord", name: "Nord", author: "", variant: .dark,
            colors: (base + base.prefix(8)).map {
                .rgb(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xFF), blue: UInt8($0 & 0xFF))
            })
    }
}

extension [HelpLine] {
    static let hints = [
        HelpLine(keys: "Tab", text: "next"), HelpLine(keys: "z", text: "zoom"), HelpLine(keys: "f", text: "filter"),
        HelpLine(keys: "/", text: "search"), HelpLine(keys: "⏎", text: "inspect"),
        HelpLine(keys: "Space", text: "pause"),
        HelpLine(keys: "R", text: "reconnect"), HelpLine(keys: "?", text: "help"), HelpLine(keys: "q", text: "quit"),
    ]
}

extension KeyNames {
    static let standard = KeyNames([
        "close": "Esc", "open": "Enter", "reconnect": "R", "help": "?", "filter": "f", "filter-add": "F",
        "filter-remove": "Delete", "pause": "Space", "undo": "Ctrl-_", "add": "a",
    ])
}

extension [HelpSection] {
    static let help = [
        HelpSection(
            title: "Moving",
            lines: [
                HelpLine(keys: "Tab Shift-Tab", text: "next, previous pane"),
                HelpLine(keys: "j k ↓ ↑", text: "a line down, up"),
                HelpLine(keys: "g G", text: "oldest; newest and follow"),
            ]),
        HelpSection(
            title: "Panes",
            lines: [HelpLine(keys: "z", text: "zoom"), HelpLine(keys: "Space P", text: "pause this pane, all")]),
        HelpSection(title: "Feeds", lines: [HelpLine(keys: "R D", text: "reconnect now, disconnect")]),
    ]
}
