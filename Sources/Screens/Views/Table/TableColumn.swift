import FeedCore

/// One column of a table, besides that of the rows' names.
struct TableColumn: Sendable, Equatable {
    /// How its values are found and written.
    let format: FeedColumn
    /// Where its values are found.
    let path: JSONPath

    /// Nil when the field is no path.
    init?(_ format: FeedColumn) {
        guard let path = JSONPath(format.field) else { return nil }
        self.format = format
        self.path = path
    }
}

/// Which field tells the rows of a table apart, and what its columns are.
struct TablePlan: Sendable, Equatable {
    /// The field whose values the rows are named by; nil while none is known.
    var key: JSONPath?
    /// How the rows' names are written.
    var name = FeedColumn(field: "")
    /// The other columns.
    var columns: [TableColumn] = []

    /// What config or the user says; what that leaves open is as proposed.
    init(_ setup: ViewSetup, _ proposal: TableProposal) {
        key = setup.key.flatMap { JSONPath($0) } ?? proposal.key
        let formats = setup.columns.isEmpty ? proposal.columns(besides: key) : setup.columns
        let all = formats.compactMap(TableColumn.init)
        columns = all.filter { $0.path != key }
        name = all.first { $0.path == key }?.format ?? FeedColumn(field: key?.description ?? "")
    }
}
