import FeedCore
import Synchronization

/// Messages to the loop from other threads; it is woken by the first.
final class Mailbox: Sendable {
    /// Raised while there is something to read.
    let signal = ChangeSignal()
    private let waiting = Mutex<[Message]>([])

    /// Leaves a message.
    func post(_ message: Message) {
        waiting.withLock { $0.append(message) }
        signal.raise()
    }

    /// Takes out all messages, oldest first.
    func takeAll() -> [Message] {
        signal.clear()
        return waiting.withLock { messages in
            defer { messages.removeAll() }
            return messages
        }
    }
}
