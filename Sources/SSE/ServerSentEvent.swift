/// One event of a stream, as strings.
public struct ServerSentEvent: Sendable, Hashable {
    /// The type of an event whose stream names none.
    public static let defaultType = "message"

    /// The event's type; ``defaultType`` when the stream names none.
    public var type: String
    /// The `data` lines, joined by LF.
    public var data: String
    /// The last event ID in force; empty when there is none.
    public var id: String

    /// An event with that data, and by default of the default type and without an ID.
    public init(type: String = Self.defaultType, data: String, id: String = "") {
        self.type = type
        self.data = data
        self.id = id
    }
}
