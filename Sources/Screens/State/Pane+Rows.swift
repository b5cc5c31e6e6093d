import FeedCore
import TerminalKit

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

/// How many rows with names are seen at once, and how many of them side by side.
public struct RowSeats: Sendable, Equatable {
    /// How many are seen.
    public var count: Int
    /// How many stand side by side.
    public var stride: Int

    /// Seats for so many rows.
    public init(count: Int, stride: Int) {
        self.count = count
        self.stride = stride
    }
}

extension NamedRow {
    /// A row of a table, or a card of a board.
    init(_ row: TableRow) { self.init(name: row.name, sequence: row.origin.sequence) }
}

extension ScreenState {
    /// How the rows of a pane stand: one above the other, unless its view has another way.
    public func seats(ofPane index: Int) -> RowSeats? {
        ScreenLayout(self).place(of: index).map { PaneContents(pane: panes[index], place: $0, state: self).seats }
    }

    /// Lets panes know how many of their rows stand side by side now, for the key or click that comes.
    public mutating func layRows() {
        guard panes.contains(where: { $0.view.seats != nil || $0.rowStride > 1 }) else { return }
        for place in ScreenLayout(self).panes {
            panes[place.pane].rowStride = PaneContents(pane: panes[place.pane], place: place, state: self).seats.stride
        }
    }
}

extension PaneContents {
    /// How its rows stand.
    var seats: RowSeats { pane.view.seats.map { $0(self) } ?? RowSeats(count: list.rows, stride: 1) }
}

extension Pane {
    /// The rows that can be chosen in place of items, from the top; nil where items are.
    public var namedRows: [NamedRow]? { view.namedRows.map { $0(self) } }

    /// How many rows can be chosen in place of items; nil where items can.
    var rowCount: Int? { view.namedRows.map { _ in table?.rows.count ?? 0 } }

    /// What its view has made of its items, where that is rows with names: those of a board are kept in a table, too.
    var table: TableDigest? { digest as? TableDigest ?? (digest as? BoardDigest)?.table }

    /// The row that the user has chosen, wherever it stands now; nil while none is, or it is gone.
    public var chosenRow: NamedRow? {
        selectedRow.flatMap { table?.rows[$0] }.map(NamedRow.init)
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
        let line = place / rowStride
        firstRow = min(max(firstRow / rowStride, line - max(1, rows / rowStride) + 1), line) * rowStride
    }

    /// The rows that are seen, by their places: a page that is full as far as there are rows.
    func shownRows(among count: Int, rows: Int) -> Range<Int> {
        let (lines, seen) = ((count + rowStride - 1) / rowStride, rows / rowStride)
        let first = max(0, min(firstRow / rowStride, lines - seen)) * rowStride
        return first..<max(first, min(count, first + seen * rowStride))
    }

    /// Moves the choice by so many rows; the first step chooses the row at the edge where it comes in.
    mutating func moveRow(by step: Int, among all: [NamedRow], rows: Int) {
        guard !all.isEmpty else { return }
        let shown = shownRows(among: all.count, rows: rows)
        let place = all.firstIndex { $0.name == selectedRow }
        let target = place.map { $0 + step } ?? (step > 0 ? shown.lowerBound : shown.upperBound - 1)
        chooseRow(all[min(max(0, target), all.count - 1)].name, rows: rows)
    }

    /// Moves the choice to the row above or below; it stays where there is none.
    ///
    /// - Parameter lines: how many rows of the screen's down; negative is up.
    public mutating func moveRow(byLines lines: Int, rows: Int) {
        guard let all = namedRows, let place = all.firstIndex(where: { $0.name == selectedRow }) else {
            return moveSelection(by: lines, rows: rows)
        }
        let target = place + lines * rowStride
        // The last line may be shorter.
        let isShorterBelow = target >= all.count && (all.count - 1) / rowStride > place / rowStride
        guard all.indices.contains(target) || isShorterBelow else { return }
        chooseRow(all[min(target, all.count - 1)].name, rows: rows)
    }

    /// Moves the view by so many rows, or lines of them where several stand side by side.
    mutating func scrollRows(by step: Int, among count: Int, rows: Int) {
        let first = shownRows(among: count, rows: rows).lowerBound
        firstRow = max(0, first + step * rowStride)
        firstRow = shownRows(among: count, rows: rows).lowerBound
    }

    /// Chooses the row that an item belongs to: the one it is the newest event of, or the one that the view finds.
    mutating func revealRow(of sequence: UInt64, among all: [NamedRow], rows: Int) {
        let name = all.first { $0.sequence == sequence }?.name
        guard let name = name ?? item(at: sequence).flatMap(rowName) else { return }
        chooseRow(name, rows: rows)
        selected = sequence
    }

    /// The name of the row that an event belongs to; nil when it belongs to none.
    private func rowName(of item: StoredItem) -> String? {
        item.note == nil ? item.withFields { table?.name(of: $0) } : nil
    }
}
