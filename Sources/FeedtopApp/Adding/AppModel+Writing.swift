import FeedCore
import Screens

extension AppModel {
    /// Has the feeds that were added written into the config.
    mutating func writeFeeds() -> [Effect] {
        let feeds = screen.store.feeds.filter { config.added.contains($0.id) }.map(\.feed)
        guard !feeds.isEmpty else {
            screen.flash = Flash("There is nothing to write: no feed was added that the config has not.")
            return []
        }
        return [.write(feeds)]
    }

    /// Says how the writing went. What was written is the config's from now on.
    mutating func tell(ofWritten feeds: [Feed], failure: String?) {
        if let failure {
            screen.flash = Flash("Nothing was written: \(failure)", kind: .error)
            return
        }
        let names = Set(feeds.map(\.name))
        config.added = config.added.filter { !names.contains(screen.store[$0].feed.name) }
        screen.flash = Flash("Wrote into the config: \(feeds.map(\.name).joined(separator: ", ")).")
    }
}
