/// The parts of one event as raw UTF-8, without copies.
///
/// The buffers belong to whoever made the value and are valid only during the call that it is handed to.
public struct EventFields {
    /// The name of the feed.
    public var feed: String
    /// The event's type; empty means `message`.
    public var type: UnsafeRawBufferPointer
    /// The last event ID in force.
    public var id: UnsafeRawBufferPointer
    /// The data.
    public var data: UnsafeRawBufferPointer

    /// The parts of one event.
    public init(
        feed: String, type: UnsafeRawBufferPointer, id: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer
    ) {
        self.feed = feed
        self.type = type
        self.id = id
        self.data = data
    }
}
