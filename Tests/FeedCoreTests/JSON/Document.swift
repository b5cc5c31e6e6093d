public import FeedCore

/// A JSON document of a test, in a buffer of exactly its size, so that a sanitizer sees any read beyond it.
struct Document {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    func read<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { buffer.deallocate() }
        buffer.copyBytes(from: bytes)
        return body(UnsafeRawBufferPointer(buffer))
    }

    func find(_ path: JSONPath) -> JSONSlice? { read { JSONSlice.find(path, in: $0) } }

    func root() -> JSONSlice? { read { JSONSlice.root(of: $0) } }

    /// The text of the value at a path.
    func text(_ path: JSONPath) -> String? { read { JSONSlice.find(path, in: $0)?.text(in: $0) } }

    /// The number at a path.
    func number(_ path: JSONPath) -> Double? { read { JSONSlice.find(path, in: $0)?.number(in: $0) } }
}

extension JSONPath: ExpressibleByStringLiteral {
    /// A path of a test, which is one.
    public init(stringLiteral text: String) {
        guard let path = JSONPath(text) else { preconditionFailure("no path: \(text)") }
        self = path
    }
}
