public import FeedCore

extension Pane {
    /// The item that commands are about: the chosen one while it is retained, else the newest that is shown.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public func chosenItem(rows: Int) -> StoredItem? {
        guard let selected, let item = item(at: selected) else { return visibleItems(rows: rows).last }
        return item
    }

    /// The event that commands are about: the chosen one while it is retained, else the newest that is shown; nil when
    /// a line that is no event is chosen.
    public func chosenEvent(rows: Int) -> StoredItem? {
        guard let selected, let item = item(at: selected) else {
            return visibleItems(rows: rows).last { $0.note == nil }
        }
        return item.note == nil ? item : nil
    }

    /// Whether an item is among those that can be scrolled to.
    public func shows(_ item: StoredItem) -> Bool { self.item(at: item.sequence) != nil }

    /// Whether an item is the one that the user has chosen.
    public func isChosen(_ item: StoredItem) -> Bool { item.sequence == selected }

    /// Chooses an item and moves as little as it takes to show it.
    public mutating func reveal(_ sequence: UInt64, rows: Int) {
        let shown = visibleItems(rows: rowsAreItems ? rows : 1)
        selected = sequence
        guard let first = shown.first?.sequence, let last = shown.last?.sequence else { return }
        if sequence < first {
            let below = timeline.items(startingAt: sequence, limit: rowsAreItems ? rows : 1)
            scroll = .held(bottom: below.last?.sequence ?? sequence)
        } else {
            scroll = .held(bottom: max(sequence, last))
        }
    }

    /// Moves the choice by so many items, negative towards the oldest; below the newest item it ends and the pane
    /// follows again.
    ///
    /// - Parameter rows: the rows that the pane shows. From a page on the view moves along.
    public mutating func moveSelection(by items: Int, rows: Int) {
        guard let chosen = chosenItem(rows: rows)?.sequence else { return }
        guard abs(items) > 1 else { return step(from: chosen, by: items, rows: rows) }
        scroll(by: items, rows: rows)
        guard scroll != .following, let target = item(items, from: chosen) else { return clearSelection() }
        reveal(target, rows: rows)
    }

    /// Moves to the oldest items and chooses the first.
    public mutating func selectOldest(rows: Int) {
        scrollToOldest(rows: rows)
        selected = timeline.items(startingAt: 0, limit: 1).first?.sequence
    }

    /// Nothing is chosen any more.
    public mutating func clearSelection() { selected = nil }

    /// At the newest item, and going on with it.
    public mutating func follow() {
        selected = nil
        scroll = .following
    }

    /// The first step chooses what it starts from.
    private mutating func step(from chosen: UInt64, by items: Int, rows: Int) {
        guard let target = selected == nil && items < 0 ? chosen : item(items, from: chosen) else { return follow() }
        reveal(target, rows: rows)
    }

    /// The item so many items from another; the oldest at most, nil below the newest.
    private func item(_ distance: Int, from sequence: UInt64) -> UInt64? {
        guard distance > 0 else { return timeline.items(endingAt: sequence, limit: 1 - distance).first?.sequence }
        let below = timeline.items(startingAt: sequence + 1, limit: distance)
        return below.count < distance ? nil : below.last?.sequence
    }

    private func item(at sequence: UInt64) -> StoredItem? {
        timeline.items(endingAt: sequence, limit: 1).last.flatMap { $0.sequence == sequence ? $0 : nil }
    }
}
