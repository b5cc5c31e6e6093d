import FeedCore

/// The newest event for each value of a field: the rows of a table.
///
/// It keeps 10,000 rows at most, of each value 4 KiB, and as many numbers as a trend shows.
struct TableDigest: Digest {
    /// What the rows and columns are.
    private(set) var plan: TablePlan
    /// The rows.
    private(set) var rows: TableRows
    /// When any value of any row changed last.
    private(set) var lastChange: Timestamp?
    /// For feeds whose link was lost: what came before may be out of date since.
    private var drops: [FeedID: UInt64] = [:]
    private let setup: ViewSetup
    /// Nil when everything is known.
    private var trial: TableTrial?

    /// Without rows.
    init(_ setup: ViewSetup, limit: Int = 10_000) {
        self.setup = setup
        rows = TableRows(limit: limit)
        trial = setup.key == nil || setup.columns.isEmpty ? TableTrial() : nil
        plan = TablePlan(setup, TableProposal())
    }

    var weight: Int { rows.count * (plan.columns.count + 1) }

    /// Whether nothing has told yet by what rows are told apart.
    var isUndecided: Bool { plan.key == nil && trial != nil }

    mutating func take(_ item: StoredItem) {
        if let note = item.note { return take(note, from: TableOrigin(item)) }
        item.withFields { fields in
            if trial != nil { tryOut(fields.data, from: TableOrigin(item)) }
            read(fields.data, from: TableOrigin(item))
        }
    }

    /// Whether the link was lost since a row came, and events about it may have been missed.
    func mayBeOutOfDate(_ row: TableRow) -> Bool {
        drops[row.origin.feed].map { row.origin.sequence < $0 } ?? false
    }

    private mutating func take(_ note: Note, from origin: TableOrigin) {
        switch note {
        case .lost, .ended: drops[origin.feed] = origin.sequence
        case .reconnected(let gap): if gap.loss == .none { drops[origin.feed] = nil }
        case .marker: break
        }
    }
}

// MARK: - Reading events

extension TableDigest {
    /// Learns from one of the first events. What came before is read anew when it shows that a table should be
    /// another one.
    private mutating func tryOut(_ data: UnsafeRawBufferPointer, from origin: TableOrigin) {
        guard var trial else { return }
        let before = trial.events
        trial.take(data, from: origin)
        self.trial = trial.isOver ? nil : trial
        let better = TablePlan(setup, trial.proposal)
        guard better != plan else { return }
        plan = better
        rows = TableRows(limit: rows.limit)
        for event in before { event.data.withUnsafeBytes { read($0, from: event.origin) } }
    }

    private mutating func read(_ data: UnsafeRawBufferPointer, from origin: TableOrigin) {
        guard data.holdsArray else { return put(data, from: origin) }
        for row in JSONSlice.rows(of: data) { put(row.bytes(in: data), from: origin) }
    }

    /// The name of the row that an object belongs to; nil when it has none.
    func name(of object: UnsafeRawBufferPointer) -> String? {
        guard let key = plan.key, let name = JSONSlice.find(key, in: object), name.isScalar, name.kind != .null else {
            return nil
        }
        return name.text(in: object, bytes: TableCell.longest)
    }

    /// Puts what an object says in place of what its row had before.
    private mutating func put(_ object: UnsafeRawBufferPointer, from origin: TableOrigin) {
        guard let name = name(of: object) else { return }
        let columns = plan.columns
        var isChanged = false
        rows.change(name, columns: columns.count, from: origin) { cells in
            for (index, column) in columns.enumerated() {
                cells[index].take(
                    JSONSlice.find(column.path, in: object), in: object, at: origin.arrival,
                    trend: column.format.spark ?? 0)
                isChanged = isChanged || cells[index].changed == origin.arrival
            }
        }
        if isChanged { lastChange = origin.arrival }
    }
}

extension JSONSlice {
    /// The objects that are rows: the elements of an array, else the document itself.
    static func rows(of document: UnsafeRawBufferPointer) -> [JSONSlice] {
        guard let root = root(of: document) else { return [] }
        return (root.kind == .array ? root.elements(in: document) : [root]).filter { $0.kind == .object }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a JSON document is an array, if it is one.
    fileprivate var holdsArray: Bool {
        first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "[")
    }
}
