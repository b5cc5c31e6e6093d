import FeedCore

/// The newest event for each value of a field: the rows of a table.
///
/// It keeps 10,000 rows and 16 MiB at most, of each value 4 KiB, and as many numbers as a trend shows.
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
    private let reader: TableReader
    /// Whether rows hold what cards show, in place of columns.
    private let isOfCards: Bool
    /// Nil when everything is known.
    private var trial: TableTrial?

    /// Without rows.
    ///
    /// - Parameter isOfCards: whether rows hold what cards show, in place of columns.
    init(_ setup: ViewSetup, isOfCards: Bool = false, limit: Int = 10_000) {
        self.setup = setup
        self.isOfCards = isOfCards
        rows = TableRows(limit: limit)
        reader = TableReader(rows: setup.rows, sync: setup.sync)
        plan = TablePlan(setup, TableProposal(), isOfCards: isOfCards)
        let isComplete = isOfCards ? setup.card.isComplete : !setup.columns.isEmpty
        trial = plan.hasNames && isComplete ? nil : TableTrial()
    }

    var weight: Int { max(rows.count * (plan.columns.count + 1), rows.size / 64) }

    /// Whether nothing has told yet by what rows are told apart.
    var isUndecided: Bool { !plan.hasNames && trial != nil }

    mutating func take(_ item: StoredItem) {
        if let note = item.note { return take(note, from: TableOrigin(item)) }
        item.withFields { fields in
            if trial != nil { tryOut(fields, from: TableOrigin(item)) }
            read(type: fields.type, data: fields.data, from: TableOrigin(item))
        }
    }

    /// Whether the link was lost since a row came, and events about it may have been missed.
    func mayBeOutOfDate(_ row: TableRow) -> Bool {
        drops[row.origin.feed].map { row.origin.sequence < $0 } ?? false
    }

    private mutating func take(_ note: Note, from origin: TableOrigin) {
        switch note {
        case .lost: drops[origin.feed] = origin.sequence
        // Where the server says that this is all, what came last holds.
        case .ended(let state, _): if state == .failed { drops[origin.feed] = origin.sequence }
        case .reconnected(let gap): if gap.loss == .none { drops[origin.feed] = nil }
        case .marker: break
        }
    }
}

// MARK: - Reading events

extension TableDigest {
    /// Learns from one of the first events. What came before is read anew when it shows that a table should be
    /// another one.
    private mutating func tryOut(_ fields: EventFields, from origin: TableOrigin) {
        guard var trial else { return }
        let before = trial.events
        trial.take(fields, reader.changes(type: fields.type, data: fields.data), from: origin)
        self.trial = trial.isOver ? nil : trial
        let better = TablePlan(setup, trial.proposal, isOfCards: isOfCards)
        guard better != plan else { return }
        plan = better
        rows = TableRows(limit: rows.limit)
        for event in before {
            event.type.withUnsafeBytes { type in
                event.data.withUnsafeBytes { read(type: type, data: $0, from: event.origin) }
            }
        }
    }

    private mutating func read(
        type: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer, from origin: TableOrigin
    ) {
        for change in reader.changes(type: type, data: data) { apply(change, in: data, from: origin) }
    }

    private mutating func apply(_ change: TableChange, in data: UnsafeRawBufferPointer, from origin: TableOrigin) {
        switch change {
        case .clear: rows.removeAll()
        case .put(let object, let name):
            guard let name = name ?? self.name(of: object, in: data) else { return }
            takeCells(of: name, in: data, from: origin) { $0.value(in: object, of: data) ?? .null }
        case .merge(let object):
            guard let name = name(of: object, in: data) else { return }
            takeCells(of: name, in: data, from: origin) { $0.value(in: object, of: data) }
        case .set(let value, let name, let steps):
            takeCells(of: name, in: data, from: origin) { $0.value(in: value, at: steps, of: data) }
        case .remove(let value):
            if let name = name(of: value, in: data) { rows.remove(name) }
        case .removeNamed(let name): rows.remove(name)
        case .dropOthers: rows.removeAll { $0.origin != origin }
        }
    }

    /// Takes the values of a row that are other ones now; columns without one stay.
    private mutating func takeCells(
        of name: String, in data: UnsafeRawBufferPointer, from origin: TableOrigin,
        _ value: (TableColumn) -> JSONSlice?
    ) {
        let columns = plan.columns
        var isChanged = false
        rows.change(name, columns: columns.count, from: origin) { cells in
            for (index, column) in columns.enumerated() {
                guard let value = value(column) else { continue }
                cells[index].take(value, in: data, at: origin.arrival, trend: column.format.spark ?? 0)
                isChanged = isChanged || cells[index].changed == origin.arrival
            }
        }
        if isChanged { lastChange = origin.arrival }
    }

    /// The name of the row that an object belongs to, or that is a value itself; nil when there is none.
    private func name(of object: JSONSlice, in data: UnsafeRawBufferPointer) -> String? {
        guard let key = plan.key else { return nil }
        let name = object.kind == .object ? JSONSlice.find(key, in: data, inside: object) : object
        guard let name, name.isScalar, name.kind != .null else { return nil }
        return name.text(in: data, bytes: TableCell.longest)
    }

    /// The name of the first row that an event is about; nil when it is about none.
    func name(of fields: EventFields) -> String? {
        for change in reader.changes(type: fields.type, data: fields.data) {
            switch change {
            case .put(let object, let name):
                if let name = name ?? self.name(of: object, in: fields.data) { return name }
            case .merge(let object): if let name = name(of: object, in: fields.data) { return name }
            case .set(_, let name, _): return name
            case .clear, .remove, .removeNamed, .dropOthers: continue
            }
        }
        return nil
    }
}
