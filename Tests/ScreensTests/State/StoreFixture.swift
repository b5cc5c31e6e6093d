import FeedCore
import SSE

@testable import Screens

/// A store with feeds to fill in a test.
struct StoreFixture {
    let store = EventStore()
    let feeds: [FeedID]

    init(feeds count: Int, keep: Retention = Retention(), filter: String = "") {
        let store = store
        feeds = (0..<count).map { number in
            var feed = Feed(name: "feed\(number)", source: .http(url: "http://127.0.0.1/\(number)"))
            feed.keep = keep
            feed.filter = filter
            return store.add(feed, at: .make(0))
        }
    }

    /// Stores events with these data.
    func add(_ data: [String], to feed: Int, at moment: Moment = .make(1)) {
        add(stream: data.map { "data: \($0)\n\n" }.joined(), to: feed, at: moment)
    }

    /// Stores the events of a piece of an event stream.
    func add(stream: String, to feed: Int, at moment: Moment = .make(1)) {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array(stream.utf8)
        let span = bytes.span
        do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
        _ = store.append(batch, to: feeds[feed], at: moment)
    }

    /// A timeline of all feeds, nothing of what is stored scanned yet.
    func timeline(_ filter: String) -> Timeline {
        Timeline(feeds: feeds, filter: .make(filter), store: store.snapshot())
    }

    /// A screen of 120 by 40 with the panes that a run begins with.
    func screen(focus: Int) -> ScreenState {
        var screen = Stage().state(120, 40)
        screen.store = store.snapshot()
        screen.panes = Pane.initial(for: screen.store)
        screen.focus = focus
        return screen
    }

    func addRandom(upTo count: Int, _ random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 0..<count, using: &random) {
            let word = Bool.random(using: &random) ? "hit" : "miss"
            add(
                ["\(word) \(Int.random(in: 0..<1_000, using: &random))"],
                to: Int.random(in: feeds.indices, using: &random))
        }
    }
}

extension [StoredItem] {
    /// The data of events, `--` for notes.
    var words: [String] { map { $0.note == nil ? $0.data : "--" } }
}

extension Filter {
    static func make(_ text: String) -> Filter {
        do { return try Filter(text) } catch { preconditionFailure("\(error)") }
    }
}

extension Moment {
    static func make(_ seconds: Double) -> Moment {
        Moment(time: Timestamp(microseconds: Int64(seconds * 1e6)), uptime: Uptime(nanoseconds: Int64(seconds * 1e9)))
    }
}

/// Random numbers that are the same in each run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
