extension Frame {
    /// Writes `text` from `point` rightwards in at most `columns` cells, cut at a grapheme with `…` (or `~` when
    /// `ascii`) when it does not fit. What lies outside `clip` is not written.
    ///
    /// - Returns: the columns that the text took, also where `clip` or the frame's edge hid them.
    @discardableResult
    public mutating func write(
        _ text: SafeText, at point: Point, style: Style, columns: Int, clip: Rect? = nil, ellipsis: Bool = true
    ) -> Int {
        let text = glyphs.spelling(of: text)
        let shown = text.columns <= columns ? text : text.cut(to: columns, ellipsis: ellipsis ? glyphs.ellipsis : "")
        let area = clip.map { $0.intersection(Rect(size)) } ?? Rect(size)
        let left = max(area.left, point.column)
        let right = min(area.right, point.column + shown.columns)
        guard point.row >= area.top, point.row < area.bottom, left < right else { return shown.columns }
        part(column: left, row: point.row)
        part(column: right, row: point.row)
        if shown.isASCII {
            writeASCII(shown, from: left - point.column, at: left..<right, row: point.row, style: style)
        } else {
            writeClusters(shown, at: point, between: left..<right, style: style)
        }
        return shown.columns
    }

    /// Writes `text` from `point` to the end of the text or the frame.
    @discardableResult
    public mutating func write(_ text: SafeText, at point: Point, style: Style, clip: Rect? = nil) -> Int {
        let text = glyphs.spelling(of: text)
        return write(text, at: point, style: style, columns: text.columns, clip: clip)
    }

    /// Writes `text` into the first row of `area`, aligned in it; blanks are not written.
    @discardableResult
    public mutating func write(
        _ text: SafeText, in area: Rect, align: Alignment = .left, style: Style, ellipsis: Bool = true
    ) -> Int {
        let text = glyphs.spelling(of: text)
        let room = max(0, area.columns - text.columns)
        let start =
            switch align {
            case .left: area.left
            case .center: area.left + room / 2
            case .right: area.left + room
            }
        return write(
            text, at: Point(column: start, row: area.top), style: style, columns: area.columns, clip: area,
            ellipsis: ellipsis)
    }

    /// The painter's inner loop: no table is looked at and no String is made.
    private mutating func writeASCII(
        _ text: SafeText, from first: Int, at columns: Range<Int>, row: Int, style: Style
    ) {
        let bytes = text.string.utf8.span
        let start = row * size.columns + columns.lowerBound
        for offset in 0..<columns.count {
            let scalar = Unicode.Scalar(bytes[first + offset])
            cells[start + offset] = Cell(CellCharacters(scalar, isWide: false), style: style)
        }
    }

    private mutating func writeClusters(_ text: SafeText, at point: Point, between columns: Range<Int>, style: Style) {
        var column = point.column
        // Where the base is that a mark belongs to, if it shows.
        var base: Int?
        for scalar in text.string.unicodeScalars {
            let kind = scalar.isASCII ? .narrow : CharacterClass(scalar)
            if kind == .mark {
                if let base { cells[base].characters.add(scalar) }
                continue
            }
            if column >= columns.upperBound { return }
            let next = column + kind.columns
            if column >= columns.lowerBound, next <= columns.upperBound {
                base = put(scalar, isWide: kind.columns == 2, column: column, row: point.row, style: style)
            } else {
                // A wide character that only half fits shows as a blank.
                base = nil
                for half in column..<next where columns.contains(half) {
                    put(" ", isWide: false, column: half, row: point.row, style: style)
                }
            }
            column = next
        }
    }

    /// Sets a character without marks, and returns the index of its cell.
    @discardableResult
    private mutating func put(_ base: Unicode.Scalar, isWide: Bool, column: Int, row: Int, style: Style) -> Int {
        let index = row * size.columns + column
        cells[index] = Cell(CellCharacters(base, isWide: isWide), style: style)
        if isWide { cells[index + 1] = Cell(.rightHalf, style: style) }
        return index
    }
}

/// Where text stands in its room.
public enum Alignment: Hashable, Sendable { case left, center, right }
