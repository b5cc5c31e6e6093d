/// One line of comma-separated values, as RFC 4180 writes them, built cell by cell.
struct CSVLine {
    /// The names of the columns of events.
    static let heading = Array("feed,event,id,receivedAt,data\r\n".utf8)

    private var bytes: [UInt8] = []
    private var isEmpty = true

    /// Adds a cell.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(utf8: UnsafeRawBufferPointer($0)) }
    }

    /// Adds a cell, given as UTF-8. One that a spreadsheet would compute gets a `'` before it: what a feed sends is no
    /// formula.
    mutating func add(utf8 cell: UnsafeRawBufferPointer) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        let isQuoted = cell.contains(where: CSVLine.quoted.contains)
        if isQuoted { bytes.append(CSVLine.quote) }
        if let first = cell.first, CSVLine.formulaStarts.contains(first) { bytes.append(UInt8(ascii: "'")) }
        for byte in cell {
            if byte == CSVLine.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(CSVLine.quote) }
    }

    /// The line, ended.
    consuming func ended() -> [UInt8] {
        bytes += "\r\n".utf8
        return bytes
    }

    private static let quote = UInt8(ascii: "\"")
    /// What a formula begins with, and blanks that are dropped before one.
    private static let formulaStarts = Array("=+-@\t\r".utf8)
    /// What only a quoted cell may hold.
    private static let quoted = Array("\",\r\n".utf8)
}
