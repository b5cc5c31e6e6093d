/// One value inside a JSON document: what it is and where its bytes lie, found without decoding the document.
///
/// The document is handed in again at each call. With another document's bytes the answers are meaningless, but nothing
/// outside them is read.
public struct JSONSlice: Sendable, Hashable {
    /// What a value is.
    public enum Kind: Sendable, Hashable { case string, number, object, array, bool(Bool), null }

    /// What it is.
    public var kind: Kind
    /// Where its bytes lie in the document; a string's without its quotes.
    public var range: Range<Int>
    /// Whether a string contains escapes.
    public var isEscaped: Bool

    /// A value.
    public init(kind: Kind, range: Range<Int>, isEscaped: Bool = false) {
        self.kind = kind
        self.range = range
        self.isEscaped = isEscaped
    }

    /// The document's root value; nil when the document is not JSON from its first byte to its last, or nested deeper
    /// than 128.
    public static func root(of document: UnsafeRawBufferPointer) -> JSONSlice? {
        guard var scanner = JSONScanner(document, 0..<document.count) else { return nil }
        scanner.skipSpace()
        guard let value = scanner.value(depth: 0) else { return nil }
        scanner.skipSpace()
        return scanner.isAtEnd ? value : nil
    }

    /// The value at a path; nil when there is none, or when the document is not JSON or nested deeper than 128.
    ///
    /// Stops where the value ends: what follows it may be broken or missing. Of equal keys the first wins. Keys are
    /// compared as decoded bytes.
    public static func find(_ path: JSONPath, in document: UnsafeRawBufferPointer) -> JSONSlice? {
        find(path.route, in: document)
    }

    /// The value at a path inside another value of the document.
    public static func find(
        _ path: JSONPath, in document: UnsafeRawBufferPointer, inside value: JSONSlice
    ) -> JSONSlice? {
        guard var scanner = JSONScanner(document, value.range) else { return nil }
        return scanner.follow(path.route)
    }

    static func find(_ route: JSONPath.Route, in document: UnsafeRawBufferPointer) -> JSONSlice? {
        guard var scanner = JSONScanner(document, 0..<document.count) else { return nil }
        return scanner.follow(route)
    }

    /// The members of an object, in order, equal keys included, keys decoded; empty for anything else.
    public func members(in document: UnsafeRawBufferPointer) -> [(key: String, value: JSONSlice)] {
        guard kind == .object, var scanner = JSONScanner(document, range), scanner.open(.openBrace, depth: 0) else {
            return []
        }
        var members: [(key: String, value: JSONSlice)] = []
        repeat {
            guard let key = scanner.key(), let value = scanner.value(depth: 1) else { break }
            members.append((key.text(in: document), value))
            scanner.skipSpace()
        } while scanner.take(.comma)
        return members
    }

    /// The elements of an array; empty for anything else.
    public func elements(in document: UnsafeRawBufferPointer) -> [JSONSlice] {
        guard kind == .array, var scanner = JSONScanner(document, range), scanner.open(.openBracket, depth: 0) else {
            return []
        }
        var elements: [JSONSlice] = []
        repeat {
            scanner.skipSpace()
            guard let value = scanner.value(depth: 1) else { break }
            elements.append(value)
            scanner.skipSpace()
        } while scanner.take(.comma)
        return elements
    }

    /// The value as text: a string decoded, everything else as it stands in the document. Invalid UTF-8 and lone
    /// surrogates become U+FFFD.
    public func text(in document: UnsafeRawBufferPointer) -> String {
        let bytes = bytes(in: document)
        guard isEscaped else { return String(decoding: bytes, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        JSONString.decode(bytes, into: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The value as a number: a number, or a string that is one, such as `"0.50"`, `"+3"` or `"007"`; always finite,
    /// nil for one that a `Double` cannot hold, such as 1e999.
    public func number(in document: UnsafeRawBufferPointer) -> Double? {
        exactNumber(in: document)?.double
    }

    private func exactNumber(in document: UnsafeRawBufferPointer) -> JSONNumber? {
        guard kind == .number || kind == .string else { return nil }
        return isEscaped ? JSONNumber(text(in: document)) : JSONNumber(bytes(in: document))
    }

    /// The value's bytes; those of them that the document has.
    func bytes(in document: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: document[range.clamped(to: 0..<document.count)])
    }
}
