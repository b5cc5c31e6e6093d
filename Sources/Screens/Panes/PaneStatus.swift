import FeedCore
import TerminalKit

/// The words in a pane's lower border: its filters, what it shows of how many, what is searched for and found, what is
/// new below.
struct PaneStatus {
    private let filters: [StackedFilter]
    private let search: Search?
    /// Counts, most important last.
    let counts: [StyledText]
    /// The last of them: what is new below; empty when nothing is.
    let news: StyledText

    init(_ contents: PaneContents) {
        let pane = contents.pane
        filters = pane.filters
        search = pane.search
        var counts: [StyledText] = []
        let hidden = pane.timeline.hidden
        if hidden > 0 { counts.append(StyledText(SafeText("\(Counts.grouped(hidden)) cleared"), .dim)) }
        if !pane.timeline.filter.matchesEverything {
            let (shown, retained) = pane.timeline.count
            if let scanned = pane.timeline.scannedShare {
                counts.append(StyledText(SafeText("scanning \(Int(scanned * 100))%"), .stale))
            }
            counts.append(StyledText(SafeText("\(Counts.grouped(shown)) of \(Counts.grouped(retained))")))
        }
        let table = pane.digest as? TableDigest ?? (pane.digest as? BoardDigest)?.table
        if let dropped = table?.rows.dropped, dropped > 0 {
            counts.append(StyledText(SafeText("\(Counts.of(dropped, "row")) dropped"), .dim))
        }
        let seats = contents.seats.count
        if let all = pane.rowCount, all > seats {
            let shown = pane.shownRows(among: all, rows: seats)
            counts.append(
                StyledText(SafeText("rows \(shown.lowerBound + 1)–\(shown.upperBound) of \(Counts.grouped(all))")))
        }
        if pane.eventsWithoutText > 0 {
            counts.append(StyledText(SafeText(Counts.of(pane.eventsWithoutText, "event") + " without text"), .dim))
        }
        if let end = pane.look.end, pane.isChart {
            counts.append(StyledText(SafeText("up to " + contents.state.zone.clock(end)), .stale))
        }
        if let search = pane.search {
            let words = HitWords(search, chosen: pane.selected)
            counts += [words.progress, words.count].filter { !$0.isEmpty }
        }
        let newer = pane.newerItems(in: contents.state.store)
        let more = pane.isText && pane.textPlace != nil ? StyledText("↓ more", .focus) : StyledText()
        news = newer > 0 ? StyledText(SafeText("↓ \(Counts.grouped(newer)) new"), .focus) : more
        self.counts = counts + (news.isEmpty ? [] : [news])
    }

    /// `2 filters off`; nothing while all are on.
    var off: StyledText {
        filters.countOff == 0
            ? StyledText() : StyledText(SafeText(Counts.of(filters.countOff, "filter") + " off"), .dim)
    }

    /// The filters that are on, as written, how many are off, and what is searched for:
    /// `event:tick · price > 10 · 1 filter off · / goal`. The filters are cut first.
    func asked(columns: Int) -> StyledText {
        let separator = StyledText(" · ", .dim)
        let inForce = filters.filter(\.isOn).map { StyledText(SafeText($0.filter.text), .stale) }
        let others = [off, searched.cut(to: inForce.isEmpty ? columns : columns / 2)].joined(by: separator)
        let room = columns - (others.isEmpty ? 0 : others.columns + separator.columns)
        let words = inForce.joined(by: separator).cut(to: max(0, room))
        return [words, others].joined(by: separator).cut(to: max(0, columns))
    }

    private var searched: StyledText {
        guard let search else { return StyledText() }
        return StyledText("/ ", .dim) + StyledText(SafeText(search.filter.text), .stale)
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
