import FeedCore

/// An alert watched over a life of its feed that is written as text: a line for each second, and what the alert made of
/// it behind `!`.
///
/// ```
/// 1 {"price":101} !
/// 2 {"price":102}
/// 3 lost
/// ```
/// A second has nothing, one or more events, `a x30` for thirty of them, or a word for its link: `lost back gap failed
/// closed off open`.
struct AlertTimeline {
    private let store = EventStore()
    private let feed: FeedID
    private var board: AlertBoard

    init(_ alerts: [Alert], keep: Retention = Retention()) {
        var feed = Feed.make(keep: keep)
        feed.alerts = alerts
        self.feed = store.add(feed, at: .make(0))
        store.record(.link(Link(state: .open, since: .make(0))), of: self.feed, at: .make(0))
        board = AlertBoard(store.snapshot(), at: .make(0))
    }

    /// Plays the lines and writes them again with what the alerts made of them.
    mutating func play(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            let line = line.split(separator: "!")[0].trimmed
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let now = Moment.make(Double(words[0]) ?? 0)
            for word in words.dropFirst() { happen(word, at: now) }
            let firings = board.extend(to: store.snapshot(), at: now)
            return line
                + (firings.isEmpty ? "" : " " + firings.map { $0.isLoud ? "!" : "!quiet" }.joined(separator: " "))
        }
        .joined(separator: "\n")
    }

    private func happen(_ word: String, at now: Moment) {
        let parts = word.split(separator: " x")
        if let note = notes[word] { return store.record(.note(note), of: feed, at: now) }
        if let state = LinkState(rawValue: word) {
            return store.record(.link(Link(state: state, since: now)), of: feed, at: now)
        }
        let count = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
        let data = parts[0].split(separator: " | ").map(String.init)
        for _ in 0..<count { _ = store.append(.make(data: data), to: feed, at: now) }
    }

    private let notes: [String: Note] = [
        "lost": .lost(reason: "reset"), "back": .reconnected(.make(.none)), "gap": .reconnected(.make(.possible)),
        "fault": .ended(state: .failed, reason: "401"), "end": .ended(state: .closed, reason: "204"),
        "switched off": .ended(state: .off, reason: ""),
    ]
}

extension Gap {
    fileprivate static func make(_ loss: Loss) -> Gap {
        Gap(began: Timestamp(microseconds: 0), length: .seconds(1), reason: "reset", resumedAt: "", loss: loss)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension Alert {
    /// An alert that is loud each time.
    static func make(_ condition: Condition, limit: ActionLimit? = nil, _ actions: [Action] = [.bell]) -> Alert {
        var alert = Alert(condition)
        alert.actions = actions
        alert.limit = limit
        return alert
    }
}

extension Filter {
    static func make(_ text: String) -> Filter {
        do { return try Filter(text) } catch { preconditionFailure("\(error)") }
    }
}

extension AlertBoard {
    /// What the alerts of a feed are about now.
    func machines(of feed: FeedID) -> [AlertMachine] { watch(of: feed)?.machines ?? [] }
}
