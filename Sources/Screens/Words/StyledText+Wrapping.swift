import TerminalKit

extension StyledText {
    /// The text in rows of at most `columns`, broken where `SafeText` is; always at least one row.
    func wrapped(to columns: Int) -> [StyledText] {
        guard columns > 0, self.columns > columns else { return [self] }
        let text = text
        let isBlank = text.clusters.flatMap { Array(repeating: $0.text == " ", count: $0.columns) }
        var start = 0
        return text.wrapped(to: columns).enumerated().map { number, row in
            // Blanks at a break are left out.
            if number > 0 { while start < isBlank.count, isBlank[start] { start += 1 } }
            defer { start += row.columns }
            return stretch(start..<start + row.columns)
        }
    }

    /// At most so many rows of it; `…` ends the last one of more.
    func wrapped(to columns: Int, limit: Int) -> [StyledText] {
        let rows = wrapped(to: columns)
        guard rows.count > limit, let last = rows.prefix(limit).last else { return rows }
        return rows.prefix(limit - 1) + [(last + StyledText(" …", .dim)).cut(to: columns)]
    }

    /// With blanks behind it up to `columns`.
    func padded(to columns: Int) -> StyledText {
        self + StyledText(SafeText(repeating: " ", count: max(0, columns - self.columns)))
    }

    private func stretch(_ range: Range<Int>) -> StyledText {
        var (result, start) = (StyledText(), 0)
        for run in runs {
            let part = range.clamped(to: start..<start + run.text.columns)
            result.append(run.text.stretch(part.lowerBound - start..<part.upperBound - start), run.role, run.attributes)
            start += run.text.columns
        }
        return result
    }
}
