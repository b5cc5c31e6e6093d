import FeedCore

extension Pane {
    /// The fields of its table's columns, that of the rows' names first; none while it shows no table.
    public var tableFields: [String] {
        guard let plan = table?.plan else { return [] }
        return [plan.name.field] + plan.columns.map(\.format.field)
    }

    /// Sorts the rows of its table; nil puts them in the order in which they first came. The chosen row stays in sight.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public mutating func sort(by sort: RowSort?, rows: Int) {
        self.sort = sort
        firstRow = 0
        revealChosenRow(rows: rows)
    }

    /// What its table is drawn from; nil while it shows none.
    private var table: TableDigest? { digest as? TableDigest }
}
