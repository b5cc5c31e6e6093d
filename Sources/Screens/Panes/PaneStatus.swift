import FeedCore
import TerminalKit

/// The words in a pane's lower border: its filter, what it shows of how many, what is new below.
struct PaneStatus {
    /// The filter as written.
    let filter: StyledText
    /// Counts, most important last.
    let counts: [StyledText]

    init(_ contents: PaneContents) {
        let pane = contents.pane
        filter = StyledText(SafeText(pane.timeline.filter.text), .stale)
        var counts: [StyledText] = []
        if !pane.timeline.filter.matchesEverything {
            let (shown, retained) = pane.timeline.count
            if let scanned = pane.timeline.scannedShare {
                counts.append(StyledText(SafeText("scanning \(Int(scanned * 100))%"), .stale))
            }
            counts.append(StyledText(SafeText("\(Counts.grouped(shown)) of \(Counts.grouped(retained))")))
        }
        let newer = pane.newerItems(in: contents.state.store)
        if newer > 0 { counts.append(StyledText(SafeText("↓ \(Counts.grouped(newer)) new"), .focus)) }
        self.counts = counts
    }

    /// The counts that fit in `columns`, the last one first.
    func counts(columns: Int) -> StyledText {
        var fitting: [StyledText] = []
        var room = columns
        for count in counts.reversed() where count.columns <= room {
            fitting.insert(count, at: 0)
            room -= count.columns + 3
        }
        return fitting.joined(by: StyledText(" · ", .dim))
    }
}
