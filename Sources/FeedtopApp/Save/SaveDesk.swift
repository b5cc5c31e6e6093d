import Dispatch
import Synchronization

/// Runs one save at a time on a thread of its own, because a disk may let it wait.
final class SaveDesk: Sendable {
    private let mailbox: Mailbox
    private let isWanted = Atomic(false)
    private let running = DispatchGroup()
    private let queue = DispatchQueue(label: "save")

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Begins a save; what comes of it is left in the mailbox.
    func start(_ save: PaneSave) {
        isWanted.store(true, ordering: .relaxed)
        queue.async(group: running) { [self] in
            var percent = -1
            let ending = save.run { share in
                let now = Int(share * 100)
                if now != percent { mailbox.post(.saving(percent: now)) }
                percent = now
                return isWanted.load(ordering: .relaxed)
            }
            mailbox.post(.saved(ending))
        }
    }

    /// Gives the save up that is running, if one is; nothing is left of it.
    func stop() { isWanted.store(false, ordering: .relaxed) }

    /// Gives it up, and waits until nothing is left of it, unless the disk answers no more.
    func end() {
        stop()
        _ = running.wait(timeout: .now() + .seconds(2))
    }
}
