/// Makes text safe, one scalar after the other.
struct SafeTextWriter {
    /// Combining marks kept on one base: ncurses keeps no more in a cell.
    static let marksPerBase = 4

    private(set) var bytes: [UInt8] = []
    private(set) var columns = 0
    private(set) var hidden = 0
    /// Marks on the last base; nil before the first base.
    private var marks: Int?

    /// Writes as much of `utf8` as fills `limit` columns and one more cluster.
    mutating func write(_ utf8: Span<UInt8>, columns limit: Int) {
        var offset = 0
        while offset < utf8.count {
            // Characters that fill no column must not make a long text cost more than its columns.
            if offset >= Self.budget(limit) { return append("…", columns: 1) }
            let scalar = UTF8Reader.scalar(in: utf8, at: &offset)
            let kind = scalar.map { CharacterClass($0) } ?? .unknown
            if columns > limit, kind != .mark, kind != .hidden { return }
            write(scalar, kind)
        }
    }

    private static func budget(_ limit: Int) -> Int { limit > 1 << 32 ? .max : 64 * limit + 256 }

    private mutating func write(_ scalar: Unicode.Scalar?, _ kind: CharacterClass) {
        guard let scalar else { return append("\u{FFFD}", columns: 1) }
        switch kind {
        case .narrow, .wide:
            columns += kind.columns
            marks = 0
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case .mark: writeMark(scalar)
        case .hidden: hidden += 1
        case .unknown: append("\u{FFFD}", columns: 1)
        case .obeyed:
            let text = StandIn.text(for: scalar)
            append(text, columns: text.unicodeScalars.count)
        }
    }

    /// A mark without a base would join whatever stands to its left on the screen, even the row above.
    private mutating func writeMark(_ scalar: Unicode.Scalar) {
        if marks == nil { append("\u{25CC}", columns: 1) }
        guard let count = marks, count < Self.marksPerBase else { return hidden += 1 }
        marks = count + 1
        bytes.append(contentsOf: String(scalar).utf8)
    }

    private mutating func append(_ text: String, columns width: Int) {
        bytes.append(contentsOf: text.utf8)
        columns += width
        marks = 0
    }
}
