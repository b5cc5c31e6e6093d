/// Server-Sent Events as they go over the wire (WHATWG HTML, "Server-sent events", section 9.2.5).
/// What it is given never holds a line break: types and data come from the generators, on one line each.
enum EventStreamText {
    /// One numbered event with the blank line that dispatches it.
    static func event(_ message: DemoMessage, id: Int) -> [UInt8] {
        Array("id: \(id)\nevent: \(message.event)\ndata: \(message.data.text)\n\n".utf8)
    }

    /// A line that clients skip: it only shows that the connection lives.
    static let heartbeat = Array(": heartbeat\n\n".utf8)

    /// How long clients are to wait before they connect again.
    static func retry(_ time: Duration) -> [UInt8] {
        Array("retry: \(time / .milliseconds(1), decimals: 0)\n\n".utf8)
    }
}

extension String.StringInterpolation {
    /// A number with exactly so many decimals.
    mutating func appendInterpolation(_ value: Double, decimals: Int) {
        appendLiteral(JSONValue.number(value, decimals: decimals).text)
    }
}
