import FeedCore
import TerminalKit

/// Looks at events once for what their fields are like.
struct FieldSurvey {
    /// What is known of one member of the data.
    struct Field {
        let key: String
        /// Where it stood in the first event that had it.
        let place: Int
        /// Events that have it.
        private(set) var count = 0
        private(set) var measure = ColumnMeasure()
        private(set) var isScalar = true
        /// Whether its values are not all the same.
        private(set) var varies = false
        /// The first value's bytes, as many as tell it from others.
        private(set) var first: [UInt8] = []

        fileprivate init(key: String, place: Int) {
            self.key = key
            self.place = place
        }
    }

    /// The fields, in the order in which the events have them.
    private(set) var fields: [Field] = []
    /// Events that were looked at, also those whose data is no object.
    private(set) var events = 0

    /// Members that are looked at.
    private static let limit = 32

    init(_ events: [ParsedEvent]) {
        for event in events where event.item.note == nil { look(at: event) }
        fields.sort { $0.place < $1.place }
    }

    private mutating func look(at event: ParsedEvent) {
        events += 1
        guard let members = event.members else { return }
        event.item.withFields { data in
            for (place, (key, value)) in members.prefix(FieldSurvey.limit).enumerated() {
                fields[index(of: key, near: place)].look(at: value, in: data.data)
            }
        }
    }

    /// Most events have the same members in the same order, so that a look at the same place finds nearly all.
    private mutating func index(of key: String, near place: Int) -> Int {
        if place < fields.count, fields[place].key == key { return place }
        if let index = fields.firstIndex(where: { $0.key == key }) { return index }
        fields.append(Field(key: key, place: place))
        return fields.count - 1
    }
}

extension FieldSurvey.Field {
    fileprivate mutating func look(at value: JSONSlice, in data: UnsafeRawBufferPointer) {
        count += 1
        guard value.kind != .null else { return }
        isScalar = isScalar && value.isScalar
        guard isScalar else { return }
        measure.add(value, in: data)
        guard !varies else { return }
        let bytes = value.bytes(in: data).prefix(64)
        if first.isEmpty { first = Array(bytes) } else { varies = !bytes.elementsEqual(first) }
    }
}
