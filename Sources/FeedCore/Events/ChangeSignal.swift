import CShims.Linux
import Glibc
import Synchronization

/// Wakes a thread that polls a descriptor: any number of raises before it looks cost one write.
public final class ChangeSignal: Sendable {
    /// Readable from the first raise until `clear()`.
    public let descriptor: Int32
    private let isRaised = Atomic(false)

    /// A signal that is not raised.
    public init() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(descriptor >= 0, "eventfd failed: \(String(cString: strerror(errno)))")
    }

    deinit { close(descriptor) }

    /// Says that something changed; from any thread.
    public func raise() {
        guard !isRaised.exchange(true, ordering: .acquiringAndReleasing) else { return }
        eventfd_write(descriptor, 1)
    }

    /// Says that the change was seen; look at what changed after this, not before.
    public func clear() {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
        isRaised.store(false, ordering: .releasing)
    }
}
