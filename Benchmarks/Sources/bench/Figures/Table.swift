/// Rows of figures under headings: the first column reads from the left, figures align at the right.
struct Table: CustomStringConvertible {
    private var rows: [[String]]

    init(_ headings: String...) { rows = [headings] }

    mutating func add(_ cells: String...) { rows.append(cells) }

    var description: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            "  "
                + zip(row, widths).enumerated().map { column, cell in
                    column == 0 ? cell.0.padded(to: cell.1) : cell.0.aligned(to: cell.1)
                }.joined(separator: "   ")
        }.joined(separator: "\n")
    }
}
