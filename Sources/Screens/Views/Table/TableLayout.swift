import FeedCore
import TerminalKit

/// Where the columns of a table stand, and how wide they are.
///
/// Widths come in steps, so that one more digit does not move a whole screen.
struct TableLayout {
    /// One column of the screen.
    struct Column {
        /// What it shows of a row.
        enum Content: Equatable {
            /// The name.
            case name
            /// A value, by its place among the columns.
            case value(Int)
            /// The last numbers of one.
            case trend(Int)
        }

        let content: Content
        /// How it is written.
        let format: FeedColumn
        /// What stands above it.
        let title: SafeText
        /// Columns of the screen.
        var width: Int
        /// Whether its values are numbers, which stand right with their points below one another.
        var isNumeric = false
        /// Columns of the point and the digits behind it.
        var fraction = 0
        /// Whether it holds text that may have all the room that is left.
        var isText = false
        /// Where it begins, counted from where the first column besides the names does.
        var offset = 0
    }

    /// The rows' names, which stay when the others are scrolled sideways.
    private(set) var name: Column
    /// The others.
    private(set) var columns: [Column] = []

    /// Blanks between columns.
    static let gap = 2
    /// Behind the names there is room for the signs of marks and alerts, too.
    private static let nameGap = 3
    /// Fewer bars are no trend.
    private static let leastTrend = 8
    /// Words give way down to this where there is too little room.
    private static let leastWords = 12

    /// - Parameters:
    ///   - rows: the rows that widths are made for.
    ///   - room: columns of the screen.
    init(_ plan: TablePlan, rows: [TableRow], room: Int) {
        let names = rows.reduce(0) { max($0, plan.name.text(of: $1.name, columns: 64).columns) }
        let title = SafeText(plan.name.title)
        name = Column(
            content: .name, format: plan.name, title: title,
            width: min(max(names, title.columns + 1), max(4, room / 2)))
        columns = plan.columns.enumerated().map { index, column in
            var measure = CellMeasure(column.format)
            for row in rows { measure.add(row.cells[index]) }
            return measure.column(index, room: room)
        }
        squeeze(into: room - (TableLayout.leastTrend + TableLayout.gap) * plan.columns.count { $0.hasTrend })
        addTrends(plan.columns.map(\.format), room: room)
        let left = columns.reduce(room - start) { $0 - $1.width - TableLayout.gap } + TableLayout.gap
        if let text = columns.lastIndex(where: \.isText) { columns[text].width += max(0, left) }
        for index in columns.indices.dropFirst() {
            columns[index].offset = columns[index - 1].offset + columns[index - 1].width + TableLayout.gap
        }
    }

    /// Where the columns besides the names begin.
    var start: Int { name.width + TableLayout.nameGap }

    /// Lets words give way, the longest first: cut numbers would be wrong ones.
    private mutating func squeeze(into room: Int) {
        var over = columns.reduce(start - TableLayout.gap - room) { $0 + $1.width + TableLayout.gap }
        let words = columns.indices.filter { !columns[$0].isNumeric }.sorted { columns[$0].width > columns[$1].width }
        for index in words where over > 0 {
            let given = min(over, max(0, columns[index].width - TableLayout.leastWords))
            columns[index].width -= given
            over -= given
        }
        if over > 0 { name.width -= min(over, max(0, name.width - TableLayout.leastWords)) }
    }

    /// The trends stand last, as long as there is room for; one that has no room for its title is scrolled to.
    private mutating func addTrends(_ formats: [FeedColumn], room: Int) {
        var left = columns.reduce(room - start) { $0 - $1.width - TableLayout.gap }
        let asked = formats.enumerated().filter { ($1.spark ?? 0) > 0 }
        for (index, format) in asked {
            let title = SafeText(asked.count > 1 ? format.title + " TREND" : "TREND")
            let length = format.spark ?? 0
            let seen = left < title.columns ? TableLayout.leastTrend : left
            let width = max(min(length, seen), title.columns)
            columns.append(Column(content: .trend(index), format: format, title: title, width: width))
            left -= width + TableLayout.gap
        }
    }
}

/// How wide the values of a column are.
private struct CellMeasure {
    private let format: FeedColumn
    private var (numbers, texts) = (0, 0)
    private var longest = 0
    /// With more digits behind the point, points below one another would push numbers apart.
    private static let longestFraction = 8
    /// Columns of the widest number up to its point, and of the point and what follows it.
    private var (whole, fraction) = (0, 0)

    init(_ format: FeedColumn) { self.format = format }

    mutating func add(_ cell: TableCell) {
        guard let text = cell.text else { return }
        guard let number = cell.number else {
            texts += 1
            longest = max(longest, format.text(of: text, columns: 64).columns)
            return
        }
        numbers += 1
        let digits = format.digits(of: number, writtenAs: text)
        fraction = max(fraction, digits.fractionDigits)
        whole = max(whole, digits.columns - digits.fractionDigits)
    }

    func column(_ index: Int, room: Int) -> TableLayout.Column {
        let title = SafeText(format.title)
        let affixes = SafeText(format.prefix).columns + SafeText(format.suffix).columns
        let number = (whole + fraction + 1) / 2 * 2 + affixes + (format.colour == nil ? 0 : 2)
        let needed = max((longest + 1) / 2 * 2, numbers > 0 ? number : 0)
        // A word among numbers is no reason to let their points go.
        let isNumeric = numbers > texts
        // Behind the title there is room for the sign of the order.
        return TableLayout.Column(
            content: .value(index), format: format, title: title,
            width: max(title.columns + 1, min(needed, max(6, room / 2))), isNumeric: isNumeric,
            fraction: fraction <= CellMeasure.longestFraction ? fraction : 0, isText: !isNumeric && longest > 24)
    }
}
