import Dispatch
import FeedCore

/// Notices that the config or a theme has changed, and has it read again away from the main thread.
final class ConfigDesk {
    private let origin: ConfigOrigin
    private let mailbox: Mailbox
    private let watch = FileWatch()
    private var spell = QuietSpell()
    /// One after the other: what is read last is also told last, and nothing is written twice at once.
    private let queue = DispatchQueue(label: "config")

    init(origin: ConfigOrigin, mailbox: Mailbox) {
        self.origin = origin
        self.mailbox = mailbox
        watchFiles()
    }

    /// Readable when a file may have changed.
    var descriptor: Int32 { watch.descriptor }

    /// When to look what changed; nil while nothing did.
    var deadline: Uptime? { spell.deadline }

    /// Takes in what the descriptor tells.
    func takeChanges(at now: Uptime) {
        if watch.takeChanges() { spell.note(at: now) }
    }

    /// Reads when files that were changed have been left alone for a moment.
    func readIfDue(at now: Uptime) {
        if spell.isOver(at: now) { read(isAsked: false) }
    }

    /// Reads the config; it comes as a message.
    func read(isAsked: Bool) {
        // Before reading, so that what is changed meanwhile is noticed. Links and folders may be others than before.
        watchFiles()
        queue.async { [origin, mailbox] in
            mailbox.post(.configRead(origin.read(), isAsked: isAsked))
        }
    }

    /// Writes feeds into the config; how that went comes as a message.
    func write(_ feeds: [Feed]) {
        queue.async { [origin, mailbox] in
            do throws(ConfigWriter.Failure) {
                try ConfigWriter(origin: origin).add(feeds)
                mailbox.post(.configWritten(feeds, failure: nil))
            } catch {
                mailbox.post(.configWritten(feeds, failure: error.reason))
            }
        }
    }

    private func watchFiles() {
        let folder = origin.themesFolder.map(WatchedPlaces.around) ?? []
        watch.watch(Set(WatchedPlaces.leading(to: origin.path) + folder))
    }
}
