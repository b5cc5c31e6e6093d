/// Turns the bytes of an event stream into events, however the bytes happen to be cut into chunks.
///
/// - Source: WHATWG HTML, section "Server-sent events", "Parsing an event stream" and "Interpreting an event stream".
public struct SSEParser: Sendable {
    /// The last event ID that a reconnection has to send; changes only when a blank line commits it.
    public private(set) var lastEventID: String

    /// A parser at the beginning of a stream.
    public init(lastEventID: String = "", limits: SSELimits = SSELimits()) {
        self.lastEventID = lastEventID
    }

    /// Parses the next chunk and appends the events that it completes to `batch`.
    public mutating func parse(_ chunk: Span<UInt8>, into batch: inout SSEBatch) throws(SSELimitError) {
    }
}
