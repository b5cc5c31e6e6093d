import FeedCore
import TerminalKit

/// One JSON object on one line, built member by member in a buffer.
///
/// Everything outside plain text is escaped, whether JSON asks for it or not: control characters, DEL, C1, line and
/// paragraph separators, bidi controls and other invisible characters. The value is the same for every reader of
/// JSON, and a terminal that shows the line obeys nothing in it.
struct JSONLine {
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

    /// An object without members.
    init() {}

    /// An event, with the members that every reader of `tail` relies on.
    init(of event: EventFields, receivedAt time: String) {
        add("feed", event.feed)
        if event.type.isEmpty { add("event", "message") } else { add("event", utf8: event.type) }
        add("data", utf8: event.data)
        add("id", utf8: event.id)
        add("receivedAt", time)
    }

    /// Adds a member with text, given as UTF-8.
    mutating func add(_ name: StaticString, utf8: UnsafeRawBufferPointer) {
        open(name)
        JSONLine.appendQuoted(utf8, to: &bytes)
    }

    /// Adds a member with text; null for nil.
    mutating func add(_ name: StaticString, _ text: String?) {
        open(name)
        guard var text else { return bytes.append(contentsOf: "null".utf8) }
        text.withUTF8 { JSONLine.appendQuoted(UnsafeRawBufferPointer($0), to: &bytes) }
    }

    /// Adds a member with a number; null for nil.
    mutating func add(_ name: StaticString, _ number: Int?) {
        open(name)
        bytes.append(contentsOf: (number.map { String($0) } ?? "null").utf8)
    }

    /// The object, ended.
    consuming func ended() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func open(_ name: StaticString) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Appends text as a JSON string with its quotes.
    static func appendQuoted(_ utf8: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var start = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if isPlain(byte) {
                index += 1
                continue
            }
            output.append(contentsOf: utf8[start..<index])
            index += byte < 0x80 ? escapeASCII(byte, to: &output) : appendScalar(utf8, at: index, to: &output)
            start = index
        }
        output.append(contentsOf: utf8[start..<index])
        output.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func escapeASCII(_ byte: UInt8, to output: inout [UInt8]) -> Int {
        switch byte {
        case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
        case UInt8(ascii: "\n"): output.append(contentsOf: #"\n"#.utf8)
        case UInt8(ascii: "\r"): output.append(contentsOf: #"\r"#.utf8)
        case UInt8(ascii: "\t"): output.append(contentsOf: #"\t"#.utf8)
        default: appendEscape(UInt16(byte), to: &output)
        }
        return 1
    }

    /// Appends one scalar outside ASCII as it is, or escaped when it is one that shows nothing of itself.
    private static func appendScalar(_ utf8: UnsafeRawBufferPointer, at index: Int, to output: inout [UInt8]) -> Int {
        let length = utf8[index] < 0xE0 ? 2 : utf8[index] < 0xF0 ? 3 : 4
        let sequence = utf8[index..<min(utf8.count, index + length)]
        let text = String(decoding: sequence, as: UTF8.self)
        for scalar in text.unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint || isControl(scalar) {
                UTF16.encode(scalar)?.forEach { appendEscape($0, to: &output) }
            } else {
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return sequence.count
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        output.append(contentsOf: #"\u"#.utf8)
        for shift in [12, 8, 4, 0] { output.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
}
