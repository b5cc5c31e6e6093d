public import FeedCore
public import TerminalKit

/// What all feeds have to say, as lines to be read aloud, in the order of arrival, and no more than can be listened to.
///
/// Pure: the same states of the store at the same times give the same lines.
public struct Transcript: Sendable {
    /// Whether nothing is said; what comes meanwhile is said, or counted, afterwards.
    public var isPaused = false
    private var voices: [Voice]
    private let zone: Zone
    private let showsTime: Bool

    /// A transcript that begins with what the feeds retain.
    ///
    /// - Parameter showsTime: whether each line begins with the time of day.
    public init(_ store: StoreSnapshot, zone: Zone = .local, showsTime: Bool = true) {
        self.zone = zone
        self.showsTime = showsTime
        // What is no filter was refused where it was read.
        voices = store.feeds.map { Voice($0, filter: (try? Filter($0.feed.filter)) ?? .everything, store: store) }
    }

    /// What is new in a later state of the store.
    public mutating func lines(of store: StoreSnapshot, at now: Moment) -> [SafeText] {
        guard !isPaused else { return [] }
        return lines { [zone, showsTime] in
            $0.lines(of: store, at: now) { showsTime ? SafeText(zone.clock($0)) : nil }
        }
    }

    /// What was left out and not said yet.
    public mutating func remainder() -> [SafeText] { lines { $0.endOfSpan(at: nil) } }

    private mutating func lines(of voice: (inout Voice) -> [Voice.Line]) -> [SafeText] {
        var lines: [Voice.Line] = []
        for index in voices.indices { lines += voice(&voices[index]) }
        return lines.sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }.map(\.text)
    }
}
