import Synchronization

/// What a program has written to its terminal, by amount and by time.
final class TerminalTape: Sendable {
    /// Output that comes after this long a silence is another frame: frames are at least 33 ms apart, and a frame's
    /// own pieces come at the pace of a memory copy.
    static let silence = Duration.milliseconds(5)

    private struct State {
        var bytes = 0
        var reads = 0
        var frames = 0
        var lastRead: ContinuousClock.Instant?
        var search: WordSearch?
        var found: ContinuousClock.Instant?
    }

    /// How much has been written so far.
    struct Count {
        var bytes: Int
        var frames: Int

        static func - (later: Count, earlier: Count) -> Count {
            Count(bytes: later.bytes - earlier.bytes, frames: later.frames - earlier.frames)
        }
    }

    private let state = Mutex(State())

    var count: Count { state.withLock { Count(bytes: $0.bytes, frames: $0.frames) } }

    /// When the first output of the latest frame was… read last, or nil before there was any.
    var lastRead: ContinuousClock.Instant? { state.withLock { $0.lastRead } }

    /// Begins to look for a word in what is written from now on.
    func expect(_ word: String) {
        state.withLock {
            $0.search = WordSearch(for: word)
            $0.found = nil
        }
    }

    /// When the expected word came, or nil while it has not.
    var found: ContinuousClock.Instant? { state.withLock { $0.found } }

    /// Notes what was read at that moment.
    func note(_ output: UnsafeBufferPointer<UInt8>, at now: ContinuousClock.Instant) {
        state.withLock {
            $0.bytes += output.count
            $0.reads += 1
            if $0.lastRead.map({ $0.duration(to: now) > Self.silence }) ?? true { $0.frames += 1 }
            $0.lastRead = now
            guard $0.search?.take(output) == true else { return }
            $0.search = nil
            $0.found = now
        }
    }
}
