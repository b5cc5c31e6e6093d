import FeedCore
import TerminalKit

extension FeedColumn {
    /// What stands above its values.
    var title: String { field.uppercased() }

    /// A text as it is written.
    func text(of text: String, columns: Int) -> SafeText {
        SafeText(prefix) + SafeText(line: text, columns: columns) + SafeText(suffix)
    }

    /// A number as it is written, without what stands before and after each value.
    func digits(of number: Double, writtenAs text: String) -> SafeText {
        let digits = decimals.map { SafeText(Counts.fixed(number, decimals: $0)) } ?? SafeText(text)
        return colour == .sign && number > 0 && !text.hasPrefix("+") ? "+" + digits : digits
    }
}

extension TableLayout.Column {
    /// A value as it stands in the column.
    func text(of cell: TableCell) -> StyledText {
        guard let text = cell.text else {
            return StyledText(isNumeric ? SafeText("–").padded(to: width - fraction, align: .right) : "–", .dim)
        }
        guard isNumeric else {
            return mark(of: cell) + StyledText(format.text(of: text, columns: width), role(of: text))
        }
        guard let number = cell.number else {
            return StyledText(SafeText(line: text, columns: width).padded(to: width, align: .right), role(of: text))
        }
        let digits = format.digits(of: number, writtenAs: text)
        let behind = SafeText(repeating: " ", count: max(0, fraction - digits.fractionDigits))
        let written = SafeText(format.prefix) + digits + behind + SafeText(format.suffix)
        let mark = mark(of: cell)
        return mark
            + StyledText(written.padded(to: width - mark.columns, align: .right), direction(of: cell)?.role ?? .value)
    }

    /// Its last numbers as bars, oldest first.
    func bars(of cell: TableCell, glyphs: Glyphs) -> SafeText {
        glyphs.sparkline(cell.trend.suffix(width))
    }

    /// The heading, with the sign of the order if the rows are sorted by it.
    func heading(_ sort: RowSort?) -> StyledText {
        var text = StyledText(title.cut(to: width - 1), .dim)
        if case .trend = content { return text }
        if let sort, sort.field == format.field { text = StyledText(text.text, .heading) + sort.sign }
        return isNumeric ? StyledText(SafeText(repeating: " ", count: width - text.columns)) + text : text
    }

    /// Up or down, where a rule of the column says so; never by colour alone.
    private func mark(of cell: TableCell) -> StyledText {
        guard format.colour != nil else { return StyledText() }
        return direction(of: cell).map { StyledText($0.sign + " ", $0.role) } ?? StyledText("  ")
    }

    private func direction(of cell: TableCell) -> TableCell.Direction? {
        switch (format.colour, cell.number) {
        case (.change, _): cell.direction
        case (.sign, let number?): number > 0 ? .up : number < 0 ? .down : nil
        default: nil
        }
    }

    private func role(of text: String) -> ThemeRole {
        guard FieldName.tellsSeverity(format.field) else { return .value }
        return Array(text.utf8).withUnsafeBytes { Severity.role(of: $0) } ?? .value
    }
}

extension TableCell.Direction {
    /// `▲` or `▼`.
    fileprivate var sign: SafeText { self == .up ? "▲" : "▼" }

    fileprivate var role: ThemeRole { self == .up ? .up : .down }
}

extension RowSort {
    /// `▲` where the least comes first, `▼` where the greatest does.
    fileprivate var sign: StyledText { StyledText(isDescending ? "▼" : "▲", .heading) }
}
