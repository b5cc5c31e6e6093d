import FeedCore
import TerminalKit

/// The words in a pane's lower border: its filter, what it shows of how many, what is new below.
struct PaneStatus {
    private let filters: [StackedFilter]
    /// Counts, most important last.
    let counts: [StyledText]
    /// The last of them: what is new below; empty when nothing is.
    let news: StyledText

    init(_ contents: PaneContents) {
        let pane = contents.pane
        filters = pane.filters
        var counts: [StyledText] = []
        if !pane.timeline.filter.matchesEverything {
            let (shown, retained) = pane.timeline.count
            if let scanned = pane.timeline.scannedShare {
                counts.append(StyledText(SafeText("scanning \(Int(scanned * 100))%"), .stale))
            }
            counts.append(StyledText(SafeText("\(Counts.grouped(shown)) of \(Counts.grouped(retained))")))
        }
        let newer = pane.newerItems(in: contents.state.store)
        news = newer > 0 ? StyledText(SafeText("↓ \(Counts.grouped(newer)) new"), .focus) : StyledText()
        self.counts = counts + (newer > 0 ? [news] : [])
    }

    /// `2 filters off`; nothing while all are on.
    var off: StyledText {
        filters.countOff == 0
            ? StyledText() : StyledText(SafeText(Counts.of(filters.countOff, "filter") + " off"), .dim)
    }

    /// The filters that are on, as written, and how many are off: `event:tick · price > 10 · 1 filter off`. The filters
    /// are cut first.
    func filters(columns: Int) -> StyledText {
        let separator = StyledText(" · ", .dim)
        let inForce = filters.filter(\.isOn).map { StyledText(SafeText($0.filter.text), .stale) }
        let room = columns - (off.isEmpty ? 0 : off.columns + separator.columns)
        let words = inForce.joined(by: separator).cut(to: max(0, room))
        return [words, off].joined(by: separator).cut(to: max(0, columns))
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

    /// The counts, and how many filters are off if there is room for that, too.
    func countsAndOff(columns: Int) -> StyledText {
        let counts = counts(columns: columns)
        let both = [off, counts].joined(by: StyledText(" · ", .dim))
        return both.columns <= columns ? both : counts
    }
}
