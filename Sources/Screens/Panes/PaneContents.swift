import FeedCore
import TerminalKit

/// What a view draws: a pane, its place on the screen, and the state around it.
struct PaneContents {
    let pane: Pane
    let place: ScreenLayout.PanePlace
    let state: ScreenState

    /// Where the items go.
    var list: Rect { place.list }

    /// The feed that the pane shows; nil when it shows all.
    var feed: FeedSnapshot? {
        guard case .feed(let id) = pane.subject else { return nil }
        return pane.timeline.store[id]
    }

    /// The feeds of the pane as they are now, even if the pane is paused.
    var feedsNow: [FeedSnapshot] { pane.timeline.feeds.map { state.store[$0] } }

    /// The newest items up to those that are shown, oldest first, at least `sample` if there are so many.
    ///
    /// - Returns: the items, and the range of them that fills the rows.
    func items(sample: Int) -> (all: [StoredItem], shown: Range<Int>) {
        let rows = list.rows
        guard case .held(let bottom) = pane.scroll else {
            let items = pane.timeline.items(limit: max(rows, sample))
            return (items, max(0, items.count - rows)..<items.count)
        }
        let items = pane.timeline.items(endingAt: bottom, limit: max(rows, sample))
        guard items.count < rows else { return (items, items.count - rows..<items.count) }
        // Near the oldest item the rows below the held one are filled with what came after it.
        let below = pane.timeline.items(startingAt: bottom + 1, limit: rows - items.count)
        return (items + below, 0..<items.count + below.count)
    }
}
