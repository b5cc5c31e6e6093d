/// One value inside a JSON document: what it is and where its bytes lie, found without decoding the document.
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

    /// The document's root value; nil when it is not JSON.
    public static func root(of document: UnsafeRawBufferPointer) -> JSONSlice? { nil }

    /// The value at a path; nil when there is none, or when the document is not JSON or nested deeper than 128.
    public static func find(_ path: JSONPath, in document: UnsafeRawBufferPointer) -> JSONSlice? { nil }

    /// The members of an object, in order, keys decoded; empty for anything else.
    public func members(in document: UnsafeRawBufferPointer) -> [(key: String, value: JSONSlice)] { [] }

    /// The elements of an array; empty for anything else.
    public func elements(in document: UnsafeRawBufferPointer) -> [JSONSlice] { [] }

    /// The value as text: a string decoded, everything else as it stands in the document.
    public func text(in document: UnsafeRawBufferPointer) -> String { "" }

    /// The value as a number: a number, or a string that is one.
    public func number(in document: UnsafeRawBufferPointer) -> Double? { nil }
}
