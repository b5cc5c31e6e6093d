import Synchronization

/// Opens a paused transfer again, from any thread.
public final class TransferValve: Sendable {
    private struct Binding {
        /// Weak, because a valve that someone keeps must not keep the thread alive.
        weak var transfer: Transfer?
        var id: TransferID
    }

    private let binding = Mutex<Binding?>(nil)

    /// A valve for one call of `perform`.
    public init() {}

    /// Lets a paused transfer go on. Called when nothing is paused, it does nothing; called while the receiver is about
    /// to return `pause`, it takes effect right after.
    public func resume() {
        guard let binding = binding.withLock({ $0 }), let transfer = binding.transfer else { return }
        Task(name: "resume transfer") { await transfer.resume(binding.id) }
    }

    func bind(to transfer: Transfer, id: TransferID) {
        binding.withLock { $0 = Binding(transfer: transfer, id: id) }
    }
}
