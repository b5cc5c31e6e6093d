import TerminalKit

/// What a search has found, in words: `hit 3 of 41` when a hit is chosen, else `41 hits`, or `no hits`; before them how
/// far it is while it still looks.
struct HitWords {
    let count: StyledText
    /// `searching 40%`; nothing once everything was looked at.
    let progress: StyledText

    init(_ search: Search, chosen: UInt64?) {
        let (place, count) = search.position(of: chosen)
        let share = search.hits.scannedShare
        progress = share.map { StyledText(SafeText("searching \(Int($0 * 100))%"), .stale) } ?? StyledText()
        if let place {
            self.count = StyledText(SafeText("hit \(Counts.grouped(place)) of \(Counts.grouped(count))"))
        } else {
            self.count = StyledText(count == 0 ? "no hits" : SafeText(Counts.of(count, "hit")))
        }
    }
}
