import Synchronization

/// What a program has written to its terminal, by amount and by time.
final class TerminalTape: Sendable {
    /// What is written this long after a frame began is another frame: frames should be 33 ms apart, and even a frame
    /// whose writer is interrupted is written in less.
    static let frame = Duration.milliseconds(20)

    private struct State {
        var bytes = 0
        var frames = 0
        var frameBegan: ContinuousClock.Instant?
        var search: WordSearch?
        var screen: TerminalScreen?
        var wish: (@Sendable (TerminalScreen) -> Bool)?
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

    /// Begins to look for a word in what is written from now on.
    func expect(_ word: String) {
        state.withLock {
            $0.search = WordSearch(for: word)
            $0.found = nil
        }
    }

    /// Begins to wait for a screen that is as wished.
    func expect(_ wish: @escaping @Sendable (TerminalScreen) -> Bool) {
        state.withLock {
            $0.wish = wish
            $0.found = nil
        }
    }

    /// Keeps what the terminal shows from now on, which costs time.
    func keepScreen(columns: Int, rows: Int) {
        state.withLock { $0.screen = TerminalScreen(columns: columns, rows: rows) }
    }

    /// What the terminal shows, if that is kept.
    var screen: TerminalScreen? { state.withLock { $0.screen } }

    /// When the expected word or screen came, or nil while it has not.
    var found: ContinuousClock.Instant? { state.withLock { $0.found } }

    /// Notes what was read at that moment.
    func note(_ output: UnsafeBufferPointer<UInt8>, at now: ContinuousClock.Instant) {
        state.withLock {
            $0.bytes += output.count
            if $0.frameBegan.map({ $0.duration(to: now) > Self.frame }) ?? true {
                $0.frames += 1
                $0.frameBegan = now
            }
            $0.screen?.take(output)
            if let screen = $0.screen, $0.wish?(screen) == true {
                $0.wish = nil
                $0.found = now
            }
            guard $0.search?.take(output) == true else { return }
            $0.search = nil
            $0.found = now
        }
    }
}
