/// Text that may be written to a terminal: the only kind that is.
///
/// Nothing in it is obeyed by a terminal. Control characters became visible stand-ins (`␛`, `‹CSI›`; a TAB one blank),
/// bidi controls their names (`‹RLO›`), flags their two letters; invisible characters (zero-width, soft hyphens, tags,
/// variation selectors, skin tones) were dropped and counted; no base carries more than four combining marks, and no
/// mark stands without one. Broken UTF-8 and characters that terminals do not agree on became U+FFFD.
/// What remains takes exactly the columns that `columns` says. Making safe text safe again changes nothing.
public struct SafeText: Hashable, Sendable {
    /// The text.
    public private(set) var string: String
    /// The terminal columns it takes.
    public private(set) var columns: Int
    /// Characters that were dropped because they show nothing.
    public private(set) var hidden: Int

    /// Makes any text safe.
    public init(_ text: String) {
        self.init(utf8: text.utf8.span, columns: .max)
    }

    /// Makes as much of `utf8` safe as fits in `columns`, plus one more cluster so that a writer sees that it was cut.
    ///
    /// The cost follows `columns`, not the length of the text: a line of 1 MiB costs no more than a short one. Text
    /// that shows nothing for more than 64 bytes a column is cut there with `…`.
    public init(utf8: Span<UInt8>, columns limit: Int) {
        let limit = max(0, limit)
        let plain = Self.plainBytes(utf8, upTo: limit)
        if plain == utf8.count || plain > limit {
            self.init(safe: Self.string(utf8.extracting(first: plain)), columns: plain)
        } else {
            var writer = SafeTextWriter()
            writer.write(utf8, columns: limit)
            self.init(
                safe: String(decoding: writer.bytes, as: UTF8.self), columns: writer.columns, hidden: writer.hidden)
        }
    }

    /// Text known to be safe, with its columns.
    init(safe string: String, columns: Int, hidden: Int = 0) {
        self.string = string
        self.columns = columns
        self.hidden = hidden
    }

    /// Printable ASCII at the start, at most one byte past `limit`: what needs no look at the tables.
    private static func plainBytes(_ utf8: Span<UInt8>, upTo limit: Int) -> Int {
        let end = limit < utf8.count ? limit + 1 : utf8.count
        var index = 0
        while index < end, utf8[unchecked: index] &- 0x20 < 0x5F { index += 1 }
        return index
    }

    private static func string(_ utf8: Span<UInt8>) -> String {
        utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

extension SafeText {
    /// Nothing.
    public static let empty = SafeText(safe: "", columns: 0)

    /// Whether it takes no column.
    public var isEmpty: Bool { columns == 0 }

    /// Whether all of it is printable ASCII: every other character has more bytes than columns.
    public var isASCII: Bool { string.utf8.count == columns }

    /// Adds text at the end.
    public mutating func append(_ other: SafeText) {
        string += other.string
        columns += other.columns
        hidden += other.hidden
    }

    /// The two after one another.
    public static func + (a: SafeText, b: SafeText) -> SafeText {
        var sum = a
        sum.append(b)
        return sum
    }

    /// Adds text at the end.
    public static func += (a: inout SafeText, b: SafeText) { a.append(b) }

    /// The text `count` times.
    public init(repeating text: SafeText, count: Int) {
        let count = max(0, count)
        self.init(
            safe: String(repeating: text.string, count: count), columns: text.columns * count,
            hidden: text.hidden * count)
    }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The program's own words; made safe like everything else.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text itself.
    public var description: String { string }
}

extension Sequence<SafeText> {
    /// The texts with `separator` between them.
    public func joined(by separator: SafeText = "") -> SafeText {
        var result = SafeText.empty
        for (index, text) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(text)
        }
        return result
    }
}
