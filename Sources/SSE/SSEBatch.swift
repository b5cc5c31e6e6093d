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

    /// Forgets everything but the memory, and of that what one huge event made it take.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
        records.removeAll(keepingCapacity: true)
        comments = 0
        retry = nil
        dropped = 0
    }

    /// The event at `index` of `records`, as strings.
    public func event(at index: Int) -> ServerSentEvent {
        let record = records[index]
        return ServerSentEvent(
            type: record.typeLength == 0 ? ServerSentEvent.defaultType : text(record.typeRange),
            data: text(record.dataRange), id: text(record.idRange))
    }

    /// The events as strings, made one by one as they are asked for.
    public var events: Events { Events(batch: self) }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension SSEBatch {
    /// A view of a batch's events as strings.
    public struct Events: RandomAccessCollection, Sendable {
        fileprivate let batch: SSEBatch

        /// The first event's index.
        public var startIndex: Int { 0 }
        /// The index after the last event's.
        public var endIndex: Int { batch.records.count }
        /// The event at `index`.
        public subscript(index: Int) -> ServerSentEvent { batch.event(at: index) }
    }
}

extension SSEBatch.Record {
    /// Where the event's type lies in the batch's `bytes`.
    public var typeRange: Range<Int> { offset..<offset + typeLength }
    /// Where the last event ID lies in the batch's `bytes`.
    public var idRange: Range<Int> { typeRange.upperBound..<typeRange.upperBound + idLength }
    /// Where the data lie in the batch's `bytes`.
    public var dataRange: Range<Int> { idRange.upperBound..<idRange.upperBound + dataLength }
}

extension SSEBatch {
    /// Adds the event of a blank line that lies in `chunk` whole, all of it valid UTF-8.
    @inline(__always)
    mutating func append(
        type: Range<Int>, id: Range<Int>, data: Range<Int>, hasOwnID: Bool, of chunk: UnsafeBufferPointer<UInt8>
    ) {
        records.append(
            Record(
                offset: bytes.count, typeLength: type.count, idLength: id.count, dataLength: data.count,
                hasOwnID: hasOwnID))
        bytes.append(addingCapacity: type.count + id.count + data.count) { output in
            output.append(chunk.part(type))
            output.append(chunk.part(id))
            output.append(chunk.part(data))
        }
    }

    /// Adds the event of a blank line, all of it valid UTF-8; values not yet copied lie in `chunk`.
    @inline(__always)
    mutating func append(
        type: borrowing FieldText, id: borrowing FieldText, data: borrowing FieldText, hasOwnID: Bool,
        from chunk: UnsafeBufferPointer<UInt8>
    ) {
        let record = Record(
            offset: bytes.count, typeLength: type.count, idLength: id.count, dataLength: data.count, hasOwnID: hasOwnID)
        records.append(record)
        // One growth for the three, which are all that an event costs in copies.
        bytes.append(addingCapacity: record.typeLength + record.idLength + record.dataLength) { output in
            type.withBytes(in: chunk) { output.append($0) }
            id.withBytes(in: chunk) { output.append($0) }
            data.withBytes(in: chunk) { output.append($0) }
        }
    }
}

extension OutputSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func append(_ value: UnsafeBufferPointer<UInt8>) {
        withUnsafeMutableBufferPointer { buffer, count in
            count += UnsafeMutableBufferPointer(rebasing: buffer[count...]).initialize(fromContentsOf: value)
        }
    }
}
