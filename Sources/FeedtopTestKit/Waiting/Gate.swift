/// A place in a server's script that waits for the test: the test sees when it is reached, and opens it.
///
/// ```swift
/// let afterFirst = Gate()
/// let server = try LoopbackServer([.respond(.ok, .eventStream), .send("data: 1\n\n"), .pass(afterFirst), .reset])
/// try await afterFirst.reached()
/// afterFirst.open()
/// ```
public final class Gate: Sendable {
    private let arrivals = Watched(0)
    private let isOpenForGood = Watched(false)
    private let turns = Semaphore()

    /// A closed gate.
    public init() {}

    /// Lets one through: who waits now, or else the next to come.
    public func open() {
        turns.signal()
    }

    /// Lets everybody through from now on.
    public func openForGood() {
        isOpenForGood.update { $0 = true }
        turns.signal()
    }

    /// Waits until somebody stands at the gate, or has passed it, for the `count`th time.
    public func reached(count: Int = 1) async throws {
        _ = try await arrivals.wait { $0 >= count }
    }

    /// Blocks the calling thread until the gate lets it through.
    func pass() {
        arrivals.update { $0 += 1 }
        turns.wait()
        // The one turn that opened it for good is handed on to whoever comes next.
        if isOpenForGood.value { turns.signal() }
    }
}
