/// The events of one or more chunks: their bytes one after the other, and a record of where each begins.
///
/// A batch is reused: `removeAll()` keeps its memory, so that parsing in a steady state allocates nothing.
public struct SSEBatch: Sendable {
    /// Where one event's parts lie in `bytes`. All text is valid UTF-8.
    public struct Record: Sendable, Equatable {
        /// Where the event's type begins; the ID follows it, then the data: `[type][id][data]`.
        public var offset: Int
        /// Bytes of the event's type; 0 when the stream named none, which means `message`.
        public var typeLength: Int
        /// Bytes of the last event ID in force when the event was dispatched.
        public var idLength: Int
        /// Bytes of the data: the `data` lines joined by LF.
        public var dataLength: Int
        /// Whether the event had an `id` line of its own.
        public var hasOwnID: Bool

        /// A record of the parts that begin at `offset`.
        public init(offset: Int, typeLength: Int, idLength: Int, dataLength: Int, hasOwnID: Bool) {
            self.offset = offset
            self.typeLength = typeLength
            self.idLength = idLength
            self.dataLength = dataLength
            self.hasOwnID = hasOwnID
        }
    }

    /// The events' bytes.
    public internal(set) var bytes: [UInt8] = []
    /// The events, in order.
    public internal(set) var records: [Record] = []
    /// Comment lines seen: what servers send as heartbeats.
    public internal(set) var comments = 0
    /// The newest reconnection time that the stream set, in milliseconds.
    public internal(set) var retry: Int?
    /// Events dropped because their ID was longer than the limit.
    public internal(set) var dropped = 0

    /// An empty batch.
    public init() {}

    /// Forgets everything but the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        records.removeAll(keepingCapacity: true)
        comments = 0
        retry = nil
        dropped = 0
    }
}
