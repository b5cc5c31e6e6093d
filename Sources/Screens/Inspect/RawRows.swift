import FeedCore
import TerminalKit

/// The lines of an event as a block of its stream, each wrapped behind its field's name.
struct RawRows {
    private(set) var rows: [InspectRow] = []
    private let columns: Int

    /// Bytes of data that are shown at first.
    static let firstData = 16 << 10

    /// - Parameter limit: bytes of data that are shown at most.
    init(_ item: StoredItem, limit: Int, columns: Int) {
        self.columns = columns
        item.withFields { fields in
            if !fields.type.isEmpty { add("event", SafeText(fields.type, columns: limit), .type) }
            if item.hasOwnID { add("id", SafeText(fields.id, columns: limit), .value) }
            addData(fields.data, limit: limit)
        }
    }

    private mutating func addData(_ data: UnsafeRawBufferPointer, limit: Int) {
        let whole = JSONSlice(kind: .string, range: 0..<data.count)
        let piece = TextPiece(whole, in: data, limit: limit)
        for line in SafeText.lines(of: piece.text) { add("data", line, .value) }
        if piece.rest > 0 { rows.append(.more("\(Counts.bytes(piece.rest)) more", .moreRaw)) }
    }

    private mutating func add(_ name: SafeText, _ value: SafeText, _ role: ThemeRole) {
        rows += InspectRow.wrapped(value, role, behind: StyledText(name + ": ", .field), columns: columns, .raw)
    }
}
