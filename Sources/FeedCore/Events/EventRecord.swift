/// Where one stored item lies in its slab: 32 bytes, whatever the event's size.
struct EventRecord {
    /// The place in the order of all feeds' items, from 1.
    var sequence: UInt64
    /// When it arrived, in microseconds since 1970.
    var arrival: Int64
    /// Where `[type][id][data]` begins in the slab.
    var offset: UInt32
    /// Bytes of data.
    var dataLength: UInt32
    /// Bytes of the type.
    var typeLength: UInt32
    /// Bytes of the ID.
    var idLength: UInt16
    /// What kind of item it is.
    var marks: Marks

    struct Marks: OptionSet {
        let rawValue: UInt16
        /// The event had an `id` line of its own.
        static let ownID = Marks(rawValue: 1)
        /// Not an event but a note; its words lie in the log's `notes`.
        static let note = Marks(rawValue: 2)
    }

    var length: Int { Int(dataLength) + Int(typeLength) + Int(idLength) }
}
