import FeedCore

/// A row of a view whose rows have names and not items: what the newest event about something said.
public struct NamedRow: Sendable, Equatable {
    /// What tells it from other rows, wherever it stands.
    public var name: String
    /// The sequence number of the newest event about it, which may not be retained any more.
    public var sequence: UInt64

    /// A row.
    public init(name: String, sequence: UInt64) {
        self.name = name
        self.sequence = sequence
    }
}

extension Pane {
    /// The rows that can be chosen in place of items, from the top; nil where items are.
    public var namedRows: [NamedRow]? { view.namedRows.map { $0(self) } }

    /// How many rows can be chosen in place of items; nil where items can.
    var rowCount: Int? {
        guard view.namedRows != nil else { return nil }
        return (digest as? TableDigest)?.rows.count ?? namedRows?.count
    }

    /// The row that the user has chosen, wherever it stands now; nil while none is, or it is gone.
    public var chosenRow: NamedRow? {
        guard let selectedRow else { return nil }
        return namedRows?.first { $0.name == selectedRow }
    }

    /// Chooses a row and moves as little as it takes to show it.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public mutating func chooseRow(_ name: String, rows: Int) {
        selected = nil
        selectedRow = name
        revealChosenRow(rows: rows)
    }

    /// Moves as little as it takes to show the chosen row.
    public mutating func revealChosenRow(rows: Int) {
        guard let place = namedRows?.firstIndex(where: { $0.name == selectedRow }) else { return }
        firstRow = min(max(firstRow, place - rows + 1), place)
    }

    /// The rows that are seen, by their places: a page that is full as far as there are rows.
    func shownRows(among count: Int, rows: Int) -> Range<Int> {
        let first = max(0, min(firstRow, count - rows))
        return first..<min(count, first + rows)
    }

    /// Moves the choice by so many rows; the first step chooses the row at the edge where it comes in.
    mutating func moveRow(by step: Int, among all: [NamedRow], rows: Int) {
        guard !all.isEmpty else { return }
        let shown = shownRows(among: all.count, rows: rows)
        let place = all.firstIndex { $0.name == selectedRow }
        let target = place.map { $0 + step } ?? (step > 0 ? shown.lowerBound : shown.upperBound - 1)
        chooseRow(all[min(max(0, target), all.count - 1)].name, rows: rows)
    }

    /// Moves the view by so many rows.
    mutating func scrollRows(by step: Int, among count: Int, rows: Int) {
        let first = shownRows(among: count, rows: rows).lowerBound
        firstRow = max(0, min(first + step, count - rows))
    }

    /// Chooses the row that an item belongs to: the one it is the newest event of, or the one that the view finds.
    mutating func revealRow(of sequence: UInt64, among all: [NamedRow], rows: Int) {
        let name = all.first { $0.sequence == sequence }?.name
        guard let name = name ?? item(at: sequence).flatMap({ view.rowName?(self, $0) }) else { return }
        chooseRow(name, rows: rows)
        selected = sequence
    }
}
