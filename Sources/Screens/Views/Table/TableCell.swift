import FeedCore

/// One value of a table's row, with what is known of its last change.
struct TableCell: Sendable, Equatable {
    /// Which way a number went.
    enum Direction: Sendable { case up, down }

    /// The value as it came; nil while the row has none.
    private(set) var text: String?
    /// The value as a number, if it is one.
    private(set) var number: Double?
    /// Which way the number went when it last changed.
    private(set) var direction: Direction?
    /// When the value was another one last; nil for one that has always been this.
    private(set) var changed: Timestamp?
    /// The last numbers, oldest first, as many as are asked for.
    private(set) var trend: [Double] = []

    /// Bytes of a value that are kept.
    static let longest = 4 << 10

    /// Takes a newer value; `null` is none.
    ///
    /// - Parameter length: how many numbers are kept.
    mutating func take(
        _ value: JSONSlice, in document: UnsafeRawBufferPointer, at time: Timestamp, trend length: Int
    ) {
        guard value.kind != .null else { return clear(at: time) }
        if !isSame(value, in: document) { replace(with: value, in: document, at: time) }
        guard length > 0, let number else { return }
        if trend.count >= length { trend.removeFirst(trend.count - length + 1) }
        trend.append(number)
    }

    private mutating func clear(at time: Timestamp) {
        if text != nil { changed = time }
        (text, number) = (nil, nil)
    }

    private mutating func replace(with value: JSONSlice, in document: UnsafeRawBufferPointer, at time: Timestamp) {
        let (before, new) = (number, value.text(in: document, bytes: TableCell.longest))
        guard new != text else { return }
        if text != nil { changed = time }
        text = new
        number = value.number(in: document)
        if let number, let before, number != before { direction = number > before ? .up : .down }
    }

    /// Most values are as they were, and then no text has to be made of them.
    private func isSame(_ value: JSONSlice, in document: UnsafeRawBufferPointer) -> Bool {
        guard !value.isEscaped, let text else { return false }
        return text.utf8.elementsEqual(value.bytes(in: document))
    }
}

extension JSONSlice {
    /// No value.
    static let null = JSONSlice(kind: .null, range: 0..<0)

    /// The value as text, as much of it as so many bytes hold: whole characters.
    func text(in document: UnsafeRawBufferPointer, bytes limit: Int) -> String {
        guard range.count > limit else { return text(in: document) }
        var start = self
        start.range = range.lowerBound..<range.lowerBound + wholeEscapes(in: document, bytes: limit)
        var text = start.text(in: document)
        while text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
        return text
    }

    /// How many of its first bytes hold no part of an escape.
    private func wholeEscapes(in document: UnsafeRawBufferPointer, bytes limit: Int) -> Int {
        guard isEscaped else { return limit }
        let bytes = bytes(in: document)
        var end = 0
        while end < min(limit, bytes.count) {
            let isEscape = bytes[end] == UInt8(ascii: "\\") && end + 1 < bytes.count
            let length = !isEscape ? 1 : bytes[end + 1] == UInt8(ascii: "u") ? 6 : 2
            guard end + length <= limit else { break }
            end += length
        }
        return end
    }
}
