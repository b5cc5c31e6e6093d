import FeedCore
import SSE
import Screens
import Settings
import TerminalKit

@testable import FeedtopApp

extension AppModel {
    /// A model of feeds that hold events with these data, on a screen of that size.
    static func make(_ feeds: [[String]] = [["first", "second"]], columns: Int = 120, rows: Int = 40) -> AppModel {
        make(store: .make(feeds), columns: columns, rows: rows)
    }

    /// A model of a store, whose stored events have been looked at.
    static func make(store: EventStore, columns: Int = 120, rows: Int = 40) -> AppModel {
        guard let scheme = try? Themes.all(userFolder: nil).named("default") else {
            preconditionFailure("there is no default theme")
        }
        var screen = ScreenState(
            size: Size(columns: columns, rows: rows), now: .make(100), theme: Theme(scheme: scheme, tier: .direct))
        screen.store = store.snapshot()
        screen.panes = Pane.initial(for: screen.store)
        screen.alerts = AlertBoard(screen.store, at: screen.now)
        var model = AppModel(screen: screen)
        model.settle()
        return model
    }

    /// Presses keys, by the names that the key map uses; a name that is none is typed.
    ///
    /// - Returns: what the loop must do because of the last one.
    @discardableResult
    mutating func press(_ names: String...) -> [Effect] {
        var effects: [Effect] = []
        for name in names {
            for key in KeyChord(name: name)?.keys ?? name.map(Key.character) { effects = update(.key(key)) }
        }
        settle()
        return effects
    }

    /// Types text.
    mutating func type(_ text: String) {
        for character in text { _ = update(.key(.character(character))) }
        settle()
    }

    /// Runs the scans that panes wait for, as the loop has them run elsewhere.
    mutating func settle() {
        while let pending = pendingScans.first {
            _ = update(.found(pending.run(), pending.asker))
        }
    }

    /// The data of the events that the focused pane shows.
    var words: [String] { focused?.visibleItems(rows: focusedRows).map(\.data) ?? [] }

    /// The data of the event that commands are about.
    var chosen: String? { focused?.chosenItem(rows: focusedRows)?.data }

    /// The screen's text.
    var picture: String { Screen.draw(screen).text }
}

extension EventStore {
    /// A store of feeds that hold events with these data.
    static func make(_ feeds: [[String]]) -> EventStore {
        let store = EventStore()
        for (number, data) in feeds.enumerated() {
            let feed = store.add(Feed(name: "feed\(number + 1)", source: .http(url: "http://127.0.0.1/")), at: .make(0))
            store.record(.link(Link(state: .open, since: .make(0))), of: feed, at: .make(0))
            store.add(data, to: feed)
        }
        return store
    }

    /// Stores events with these data.
    func add(_ data: [String], to feed: FeedID, at moment: Moment = .make(1)) {
        add(stream: data.map { "data: \($0)\n\n" }.joined(), to: feed, at: moment)
    }

    /// Stores the events of a piece of an event stream.
    func add(stream: String, to feed: FeedID, at moment: Moment = .make(1)) {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array(stream.utf8)
        let span = bytes.span
        do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
        _ = append(batch, to: feed, at: moment)
    }
}

extension Moment {
    /// A moment that many seconds after both clocks' beginning.
    static func make(_ seconds: Double) -> Moment {
        Moment(
            time: Timestamp(microseconds: Int64(seconds * 1e6)), uptime: Uptime(nanoseconds: Int64(seconds * 1e9)))
    }
}
