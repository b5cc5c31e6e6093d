public import FeedCore

extension Pane {
    /// The columns of its table as they are, that of the rows' names first; none while it shows no table.
    public var tableColumns: [FeedColumn] {
        guard let plan = (digest as? TableDigest)?.plan, plan.hasNames else { return [] }
        return [plan.name] + plan.columns.map(\.format)
    }

    /// Sorts the rows of its table; nil puts them in the order in which they first came. The chosen row stays in sight.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public mutating func sort(by sort: RowSort?, rows: Int) {
        self.sort = sort
        firstRow = 0
        revealChosenRow(rows: rows)
    }

    /// Tells the rows of its table apart by another field; nil by one that it finds.
    public mutating func setKey(_ field: String?) {
        setup.key = field
        firstRow = 0
    }
}
