public import FeedCore

extension Pane {
    /// The item that commands are about: the chosen one while it is retained, else the newest that is shown. Where rows
    /// have names it is the newest event about the chosen row, and nil when that is no longer retained.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public func chosenItem(rows: Int) -> StoredItem? {
        if selected == nil, let row = chosenRow { return item(at: row.sequence) }
        guard let selected = choice, let item = item(at: selected) else { return visibleItems(rows: rows).last }
        return item
    }

    /// The event that commands are about: the chosen one while it is retained, else the newest that is shown; nil when
    /// a line that is no event is chosen.
    public func chosenEvent(rows: Int) -> StoredItem? {
        if selected == nil, let row = chosenRow { return item(at: row.sequence) }
        guard let selected = choice, let item = item(at: selected) else {
            return visibleItems(rows: rows).last { $0.note == nil }
        }
        return item.note == nil ? item : nil
    }

    /// Whether the user has chosen an item or a row.
    public var hasChoice: Bool { choice != nil || chosenRow != nil }

    /// What is chosen of a list means nothing to a view of rows with names, as long as none of these is.
    private var choice: UInt64? { view.namedRows != nil && selectedRow == nil ? nil : selected }

    /// Whether an item is among those that can be scrolled to.
    public func shows(_ item: StoredItem) -> Bool { self.item(at: item.sequence) != nil }

    /// Whether an item is the one that the user has chosen.
    public func isChosen(_ item: StoredItem) -> Bool { item.sequence == selected }

    /// Chooses an item and moves as little as it takes to show it.
    public mutating func reveal(_ sequence: UInt64, rows: Int) {
        if let all = namedRows { return revealRow(of: sequence, among: all, rows: rows) }
        let shown = visibleItems(rows: rowsAreItems ? rows : 1)
        selected = sequence
        if isChart { return showInChart(sequence) }
        if isText { return }
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
        if let all = namedRows { return moveRow(by: items, among: all, rows: rows) }
        if isChart { return panChart(by: items) }
        guard let chosen = chosenItem(rows: rows)?.sequence else { return }
        guard abs(items) > 1 else { return step(from: chosen, by: items, rows: rows) }
        scroll(by: items, rows: rows)
        guard scroll != .following, let target = item(items, from: chosen) else { return clearSelection() }
        reveal(target, rows: rows)
    }

    /// Moves to the oldest items and chooses the first; where rows have names, to the first of them.
    public mutating func selectOldest(rows: Int) {
        if let all = namedRows { return all.first.map { chooseRow($0.name, rows: rows) } ?? () }
        if isChart { return panChartToOldest() }
        scrollToOldest(rows: rows)
        selected = timeline.items(startingAt: 0, limit: 1).first?.sequence
    }

    /// Moves to the newest item and goes on with it, choosing none; where rows have names, to the last of them.
    public mutating func selectNewest(rows: Int) {
        if let all = namedRows { return all.last.map { chooseRow($0.name, rows: rows) } ?? () }
        follow()
    }

    /// Nothing is chosen any more.
    public mutating func clearSelection() {
        selected = nil
        selectedRow = nil
    }

    /// At the newest item, and going on with it.
    public mutating func follow() {
        clearSelection()
        scroll = .following
        look.follow()
        textPlace = nil
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

    /// The item of a sequence number, if it is among those that are shown.
    func item(at sequence: UInt64) -> StoredItem? {
        timeline.items(endingAt: sequence, limit: 1).last.flatMap { $0.sequence == sequence ? $0 : nil }
    }
}
