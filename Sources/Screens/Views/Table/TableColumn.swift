import FeedCore

/// One column of a table, besides that of the rows' names.
struct TableColumn: Sendable, Equatable {
    /// How its values are found and written.
    let format: FeedColumn
    /// Where its values are found.
    let path: JSONPath

    /// Whether its last numbers are drawn, too.
    var hasTrend: Bool { (format.spark ?? 0) > 0 }

    /// Nil when the field is no path.
    init?(_ format: FeedColumn) {
        guard let path = JSONPath(format.field) else { return nil }
        self.format = format
        self.path = path
    }

    /// Its value in an object that is a row; nil when it has none. A row that is one value has it in a column `value`.
    func value(in row: JSONSlice, of data: UnsafeRawBufferPointer) -> JSONSlice? {
        guard row.kind == .object else { return path.steps == [.key("value")] ? row : nil }
        return JSONSlice.find(path, in: data, inside: row)
    }

    /// Its value where a value of a row, and everything in it, is another one; nil when that is not its.
    func value(in value: JSONSlice, at steps: [JSONPath.Step], of data: UnsafeRawBufferPointer) -> JSONSlice? {
        guard path.steps.starts(with: steps) else { return nil }
        let rest = JSONPath(steps: Array(path.steps.dropFirst(steps.count)))
        return rest.steps.isEmpty ? value : JSONSlice.find(rest, in: data, inside: value) ?? .null
    }

    /// A column of what stands there.
    init(at path: JSONPath) {
        format = FeedColumn(field: path.description)
        self.path = path
    }
}

/// Which field tells the rows of a table apart, and what its columns are.
struct TablePlan: Sendable, Equatable {
    /// The field whose values the rows are named by; nil while none is known, and where a path names them.
    private(set) var key: JSONPath?
    /// How the rows' names are written, and what the column is called.
    private(set) var name: FeedColumn
    /// The other columns.
    private(set) var columns: [TableColumn]
    /// What cards show of the rows; nil where they are no cards.
    private(set) var card: CardPlan?
    /// Whether rows have names.
    let hasNames: Bool

    /// What config or the user says; what that leaves open is as proposed.
    init(_ setup: ViewSetup, _ proposal: TableProposal, isOfCards: Bool = false) {
        let isTree = setup.sync == .firebase
        key = isTree ? nil : setup.key.flatMap { JSONPath($0) } ?? proposal.key
        hasNames = isTree || key != nil
        let field = isTree ? setup.key ?? "name" : key?.description ?? ""
        let formats = setup.columns.isEmpty ? proposal.columns(besides: key) : setup.columns
        let all = formats.compactMap(TableColumn.init)
        columns = all.filter { $0.path.description != field }
        name = all.first { $0.path.description == field }?.format ?? FeedColumn(field: field)
        guard isOfCards else { return }
        let card = CardPlan(setup.card, key: key, proposal)
        columns = card.fields.map(TableColumn.init(at:))
        self.card = card
    }
}
