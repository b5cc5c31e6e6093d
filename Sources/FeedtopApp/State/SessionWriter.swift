import Dispatch
import FeedCore
import Synchronization

/// Writes sessions and what was entered, one after the other, on a queue of its own.
final class SessionWriter: Sendable {
    /// The file of what was entered, which all sessions share.
    static let historyName = "entries.json"

    private let folder: StateFolder
    private let name: String
    private let queue = DispatchQueue(label: "session")
    /// What was entered before what is still to be written.
    private let before: Mutex<KeptHistories>
    private let trouble = Mutex<String?>(nil)

    /// - Parameters:
    ///   - name: the session's file.
    ///   - before: what had been entered when the run began.
    init(folder: StateFolder, name: String, before: KeptHistories) {
        self.folder = folder
        self.name = name
        self.before = Mutex(before)
    }

    /// Writes in a while; the caller goes on.
    func begin(_ session: Session, _ histories: KeptHistories, at time: Timestamp) {
        queue.async { self.write(session, histories, at: time) }
    }

    /// Writes, after all that was begun.
    func finish(_ session: Session, _ histories: KeptHistories, at time: Timestamp) {
        queue.sync { write(session, histories, at: time) }
    }

    /// What went wrong last, once.
    func takeTrouble() -> String? {
        trouble.withLock { trouble in
            defer { trouble = nil }
            return trouble
        }
    }

    private func write(_ session: Session, _ histories: KeptHistories, at time: Timestamp) {
        do throws(StateError) {
            try folder.write(StateFile(session, at: time).bytes, to: name)
            try folder.alone { () throws(StateError) in try add(histories, at: time) }
        } catch {
            trouble.withLock { $0 = "\(error). The session is not kept." }
        }
    }

    private func add(_ histories: KeptHistories, at time: Timestamp) throws(StateError) {
        let reading = folder.state(of: Self.historyName, as: KeptHistories.self, called: "The history of entries")
        if let words = reading.trouble { trouble.withLock { $0 = words } }
        let there = reading.file?.state ?? KeptHistories()
        let sum = there.adding(histories, since: before.withLock(\.self))
        if sum != there { try folder.write(StateFile(sum, at: time).bytes, to: Self.historyName) }
        before.withLock { $0 = histories }
    }
}
