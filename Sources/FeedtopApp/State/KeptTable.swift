import FeedCore
import Screens

/// How a pane's table was set up and sorted.
struct KeptTable: Codable, Equatable, Sendable {
    var setup: KeptSetup
    /// What the config said of it.
    var configured: KeptSetup
    /// The column that the rows were sorted by; nil for none.
    var sort: String?
    var isDescending: Bool
}

/// What the rows and columns of a table are.
struct KeptSetup: Codable, Equatable, Sendable {
    var key: String?
    var columns: [KeptColumn]
}

/// One column, in the words of the config.
struct KeptColumn: Codable, Equatable, Sendable {
    var field: String
    var decimals: Int?
    var prefix: String
    var suffix: String
    var spark: Int?
    var colour: String?
}

extension KeptTable {
    /// Nil when nothing of it was changed by hand.
    init?(_ pane: Pane, configured: ViewSetup) {
        guard pane.sort != nil || pane.setup != configured else { return nil }
        setup = KeptSetup(pane.setup)
        self.configured = KeptSetup(configured)
        sort = pane.sort?.field
        isDescending = pane.sort?.isDescending ?? false
    }

    /// Sets up a pane so, unless the config says something else now than it did.
    func restore(_ pane: inout Pane, configured: ViewSetup) {
        pane.sort = sort.map { RowSort(field: $0, isDescending: isDescending) }
        guard self.configured == KeptSetup(configured) else { return }
        pane.setup.key = setup.key.flatMap { JSONPath($0) == nil ? nil : $0 }
        pane.setup.columns = setup.columns.prefix(100).map(FeedColumn.init)
    }
}

extension KeptSetup {
    fileprivate init(_ setup: ViewSetup) {
        key = setup.key
        columns = setup.columns.map(KeptColumn.init)
    }
}

extension KeptColumn {
    fileprivate init(_ column: FeedColumn) {
        field = column.field
        decimals = column.decimals
        prefix = column.prefix
        suffix = column.suffix
        spark = column.spark
        colour = column.colour?.rawValue
    }
}

extension FeedColumn {
    /// A file can say anything: numbers are brought within the bounds that the config has.
    fileprivate init(_ kept: KeptColumn) {
        self.init(field: kept.field)
        decimals = kept.decimals.map(Self.decimalCounts.nearest(to:))
        prefix = kept.prefix
        suffix = kept.suffix
        spark = kept.spark.map(Self.sparkLengths.nearest(to:))
        colour = kept.colour.flatMap(ColourRule.init)
    }
}

extension ClosedRange<Int> {
    /// The number of the range that is nearest to one.
    fileprivate func nearest(to number: Int) -> Int { Swift.min(Swift.max(lowerBound, number), upperBound) }
}
