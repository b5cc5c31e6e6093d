import FeedCore
import Screens

/// Takes up what the last run of the same feeds left, and keeps what this one leaves.
///
/// It belongs to the main thread; what it writes while the program goes on is written elsewhere.
final class SessionDesk {
    /// How often what has changed is kept.
    static let interval: Duration = .seconds(60)

    private let wish: SessionWish
    private let writer: SessionWriter
    private let session: Session?
    private let savedAt: Timestamp?
    private let histories: KeptHistories
    private var troubles: [String]
    private var told: String?
    private var kept: (Session, KeptHistories)?
    private var next: Uptime

    /// Reads what was kept.
    ///
    /// - Parameter feeds: what is watched.
    init(_ wish: SessionWish, in folder: StateFolder, feeds: [Feed], at now: Uptime) {
        self.wish = wish
        let name = wish.name(of: feeds)
        let entered = folder.state(
            of: SessionWriter.historyName, as: KeptHistories.self, called: "The history of entries")
        let last = folder.state(of: name, as: Session.self, called: "The saved session")
        histories = entered.file?.state ?? KeptHistories()
        session = wish.isFresh ? nil : last.file?.state
        savedAt = last.file?.time
        troubles = [entered.trouble, last.trouble].compactMap(\.self)
        writer = SessionWriter(folder: folder, name: name, before: histories)
        next = now + Self.interval
    }

    /// A feed with the place in its stream where the last run was.
    func resumed(_ feed: Feed) -> Feed { wish.takesIDs ? session?.resumed(feed) ?? feed : feed }

    /// Lets a model go on where the last run was.
    func restore(_ model: inout AppModel) {
        model.histories = histories.histories
        if let session { model.restore(session, takesFilters: wish.takesFilters) }
        guard model.screen.flash == nil else { return }
        if let trouble = takeTrouble() {
            model.screen.flash = Flash(trouble, kind: .error)
        } else if session != nil, let savedAt {
            let age = Spans.age(model.screen.now.time - savedAt)
            model.screen.flash = Flash("Goes on as it was left \(age) ago; --fresh begins anew.")
        }
    }

    /// Keeps what has changed, elsewhere, when it is time to.
    func keepWhenDue(_ model: AppModel, at now: Moment) {
        guard now.uptime >= next else { return }
        next = now.uptime + Self.interval
        let new = (Session(of: model), KeptHistories(model.histories))
        guard kept.map({ $0 == new }) != true else { return }
        kept = new
        writer.begin(new.0, new.1, at: now.time)
    }

    /// Keeps everything now.
    func keep(_ model: AppModel, at now: Moment) {
        told = nil
        writer.finish(Session(of: model), KeptHistories(model.histories), at: now.time)
    }

    /// Something that went wrong and that nobody was told of yet; what goes wrong every minute is told of once.
    func takeTrouble() -> String? {
        if let trouble = writer.takeTrouble(), trouble != told {
            told = trouble
            troubles.append(trouble)
        }
        return troubles.isEmpty ? nil : troubles.removeFirst()
    }
}
