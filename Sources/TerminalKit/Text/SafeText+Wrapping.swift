extension SafeText {
    /// The text in rows of at most `columns`, broken at blanks, words longer than a row at a character.
    ///
    /// The blanks at a break are left out. Always at least one row; a wide character in a single column is left out.
    public func wrapped(to columns: Int) -> [SafeText] {
        guard columns > 0, self.columns > columns else { return [self] }
        var wrapping = Wrapping(columns: columns)
        for cluster in clusters where cluster.columns <= columns { wrapping.add(cluster) }
        return wrapping.finished
    }

    /// The lines of a text, each made safe; CR LF, LF and CR end a line.
    public static func lines(of text: String) -> [SafeText] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map { SafeText(String($0)) }
    }
}

/// Rows being filled, cluster by cluster, so that long texts are gone through once.
private struct Wrapping {
    let columns: Int
    private var rows: [SafeText] = []
    private var row: [Cluster] = []
    private var used = 0
    /// Where in the row a word last ended.
    private var gap: Int?
    /// Whether blanks are those of a break.
    private var isAfterBreak = false

    init(columns: Int) { self.columns = columns }

    mutating func add(_ cluster: Cluster) {
        let isBlank = cluster.text == " "
        if used + cluster.columns > columns { breakRow(atBlank: isBlank) }
        if isBlank {
            if isAfterBreak { return }
            // An indentation is no place to break.
            if row.contains(where: { $0.text != " " }) { gap = row.count }
        }
        isAfterBreak = false
        row.append(cluster)
        used += cluster.columns
    }

    private mutating func breakRow(atBlank: Bool) {
        let end = atBlank ? row.count : gap ?? row.count
        let rest = row[end...].drop { $0.text == " " }
        emit(row[..<end])
        row = Array(rest)
        used = row.reduce(0) { $0 + $1.columns }
        gap = nil
        isAfterBreak = atBlank
    }

    private mutating func emit(_ clusters: ArraySlice<Cluster>) {
        let blanks = clusters.reversed().prefix { $0.text == " " }.count
        let kept = clusters.dropLast(blanks)
        rows.append(SafeText(safe: kept.map(\.text).joined(), columns: kept.reduce(0) { $0 + $1.columns }))
    }

    var finished: [SafeText] {
        var last = self
        if !row.isEmpty || rows.isEmpty { last.emit(row[...]) }
        return last.rows
    }
}
