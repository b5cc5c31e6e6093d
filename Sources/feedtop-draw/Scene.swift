import DemoFeeds
import FeedCore
import SSE
import Screens
import TerminalKit

/// The demo's dashboard after a while: its feeds with a few thousand events each, at a terminal of 200x60.
struct Scene {
    private static let events = 3_000
    private let store: StoreSnapshot
    private let now: Moment

    init() {
        let store = EventStore()
        let start = Moment.now()
        var end = start
        for (index, demo) in DemoFeed.all.enumerated() {
            let id = store.add(Scene.feed(of: demo), at: start)
            store.record(.link(Link(state: .open, since: start)), of: id, at: start)
            let last = Scene.send(
                demo.stream(events: Scene.events, seed: UInt64(index)), to: id, of: store, from: start)
            if last.uptime > end.uptime { end = last }
        }
        self.store = store.snapshot()
        now = end
    }

    /// The screen with a view for each pane.
    func state(view: (Int) -> ViewKind) -> ScreenState {
        let colors: [Color] = (UInt8(0)..<24).map { slot in Color.rgb(red: 10 * slot, green: 9 * slot, blue: 8 * slot) }
        let scheme = Scheme(slug: "scene", name: "Scene", author: "", variant: .dark, colors: colors)
        var state = ScreenState(
            size: Size(columns: 200, rows: 60), now: now, theme: Theme(scheme: scheme, tier: .direct))
        state.store = store
        state.panes = Pane.initial(for: store)
        for index in state.panes.indices { Scene.show(view(index), in: &state.panes[index], of: store) }
        return state
    }

    private static func show(_ view: ViewKind, in pane: inout Pane, of store: StoreSnapshot) {
        pane.view = view
        pane.extend(to: store)
        while let scan = pane.digestScan { pane.merge(scan.run(), generation: pane.digestGeneration) }
    }

    private static func feed(of demo: DemoFeed) -> Feed {
        var feed = Feed(name: demo.name, source: .http(url: "http://127.0.0.1\(demo.path)"))
        feed.key = demo.hints.key
        return feed
    }

    /// Stores a stream in pieces, a fifth of a second apart; returns when the last one came.
    private static func send(_ stream: [UInt8], to feed: FeedID, of store: EventStore, from start: Moment) -> Moment {
        var (parser, moment) = (SSEParser(), start)
        for place in stride(from: 0, to: stream.count, by: 2_048) {
            var batch = SSEBatch()
            let piece = Array(stream[place..<min(place + 2_048, stream.count)])
            let span = piece.span
            do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
            _ = store.append(batch, to: feed, at: moment)
            moment = Moment(time: moment.time + .milliseconds(200), uptime: moment.uptime + .milliseconds(200))
        }
        return moment
    }
}
