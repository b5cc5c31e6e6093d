/// Turns events into the bytes of an event stream, for servers.
///
/// ```swift
/// var encoder = SSEEncoder()
/// connection.write(encoder.encode(retry: 3000))
/// connection.write(try encoder.encode(ServerSentEvent(type: "tick", data: "42", id: "1")))
/// connection.write(encoder.encode(comment: "still here"))
/// ```
///
/// A parser that reads the bytes gets the same events back, if it began with the encoder's last event ID. One encoder
/// serves one connection: it remembers the ID in force there, which an event without an ID has to reset.
///
/// - Source: WHATWG HTML, section "Server-sent events", "Parsing an event stream".
public struct SSEEncoder: Sendable {
    /// The ID in force where the encoded bytes are read.
    public private(set) var lastEventID: String

    /// An encoder at the beginning of a stream.
    ///
    /// - Parameter lastEventID: The ID that the client sent with its request.
    public init(lastEventID: String = "") {
        self.lastEventID = lastEventID
    }

    /// The bytes of an event.
    ///
    /// The data become a line for each of theirs; CR and CR LF end a line as LF does, and are read back as LF. The
    /// default type is not written, nor is an empty ID while none is in force.
    ///
    /// - Throws: `SSEEncodingError` when the type or the ID cannot be written, in which case nothing has changed.
    public mutating func encode(_ event: ServerSentEvent) throws(SSEEncodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        try encode(event, into: &bytes)
        return bytes
    }

    /// Appends the bytes of an event to `bytes`, as ``encode(_:)`` makes them; on an error nothing is appended.
    public mutating func encode(_ event: ServerSentEvent, into bytes: inout [UInt8]) throws(SSEEncodingError) {
        try Self.check(event)
        if !event.id.isEmpty || !lastEventID.isEmpty {
            bytes.append(field: "id", value: event.id.utf8)
        }
        if !event.type.isEmpty && event.type != ServerSentEvent.defaultType {
            bytes.append(field: "event", value: event.type.utf8)
        }
        for line in event.data.utf8.eventStreamLines {
            bytes.append(field: "data", value: line)
        }
        bytes.append(.lineFeed)
        lastEventID = event.id
    }

    /// The bytes of a comment, which readers skip: what keeps a quiet connection alive. Each of its lines becomes one.
    public func encode(comment: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in comment.utf8.eventStreamLines {
            bytes.append(field: "", value: line)
        }
        bytes.append(.lineFeed)
        return bytes
    }

    /// The bytes that set the client's reconnection time, in milliseconds; a negative one counts as zero.
    public func encode(retry milliseconds: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(field: "retry", value: String(max(0, milliseconds)).utf8)
        bytes.append(.lineFeed)
        return bytes
    }

    private static func check(_ event: ServerSentEvent) throws(SSEEncodingError) {
        guard !event.type.utf8.contains(where: \.endsLine) else { throw .lineBreakInType(event.type) }
        guard !event.id.utf8.contains(where: \.endsLine) else { throw .lineBreakInID(event.id) }
        guard !event.id.utf8.contains(.nul) else { throw .nulInID(event.id) }
    }
}

/// An event that cannot be written as the standard's fields.
public enum SSEEncodingError: Error, Equatable {
    /// The type holds a line break, which would end its line.
    case lineBreakInType(String)
    /// The ID holds a line break, which would end its line.
    case lineBreakInID(String)
    /// The ID holds a NUL, for which readers ignore it.
    case nulInID(String)
}

extension [UInt8] {
    /// Adds a line. The space after the colon is always written: one that begins the value would be lost without it.
    fileprivate mutating func append(field name: StaticString, value: some Sequence<UInt8>) {
        append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        append(.colon)
        append(.space)
        append(contentsOf: value)
        append(.lineFeed)
    }
}

extension UInt8 {
    fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}

extension String.UTF8View {
    /// The lines between LF, CR and CR LF: always at least one.
    fileprivate var eventStreamLines: [Substring.UTF8View] {
        var lines: [Substring.UTF8View] = []
        var start = startIndex
        var rest = self[...]
        while let end = rest.firstIndex(where: \.endsLine) {
            lines.append(self[start..<end])
            let isPair = rest[end] == .carriageReturn && self[index(after: end)...].first == .lineFeed
            start = index(end, offsetBy: isPair ? 2 : 1)
            rest = self[start...]
        }
        lines.append(self[start...])
        return lines
    }
}
