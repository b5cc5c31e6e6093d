import FeedCore
import Transfer

/// One connection of a feed, as its source sees it: where the source reports what comes.
///
/// Everything is called on the runner's executor. Once the runner has given the connection up, it takes nothing more.
final class Connection: Sendable {
    /// Opens a transfer again that the sink's fullness has paused.
    let valve = TransferValve()
    private let runner: FeedRunner
    private let number: Int

    init(_ number: Int, of runner: FeedRunner) {
        self.number = number
        self.runner = runner
    }

    /// The head of an answer arrived. Returns what it means, having opened the link when it is a stream.
    func answered(_ head: ResponseHead) -> Answer? {
        runner.assumeIsolated { $0.answered(head, on: number) }
    }

    /// There is a stream, without any answer.
    func opened() { runner.assumeIsolated { $0.opened(on: number) } }

    /// The next bytes of the stream.
    func receive(_ bytes: Span<UInt8>) -> Flow {
        runner.assumeIsolated { $0.receive(bytes, on: number) }
    }

    /// Waits until the sink has room again, or the connection is given up.
    func waitForRoom() async { await runner.waitForRoom(on: number) }
}
