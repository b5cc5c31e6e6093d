import FeedCore

/// What events are like: their fields with the values these have, their types and IDs.
struct Vocabulary {
    /// A word and how often it was seen.
    struct Seen: Equatable {
        let text: String
        var count = 0
    }

    /// The fields, in the order in which they were first seen.
    private(set) var fields: [JSONPath] = []
    private var values: [JSONPath: [Seen]] = [:]
    private var envelopes: [EnvelopePart: [Seen]] = [:]

    /// Data beyond this is not looked into.
    static let largest = 16 << 10
    /// Levels of objects and arrays that are looked into.
    private static let depth = 4
    /// Fields that are known, members of one object that are looked at, and values of one field.
    private static let limits = (fields: 200, members: 64, values: 200)
    /// Longer values are nothing to choose from a list.
    private static let longest = 80

    init(_ items: [StoredItem], feedNames: [String]) {
        for name in feedNames { Vocabulary.note(name, in: &envelopes[.feed, default: []]) }
        for item in items.reversed() where item.note == nil { look(at: item) }
    }

    /// The values that a field has, the most frequent first.
    func values(of field: JSONPath) -> [String] { Vocabulary.sorted(values[field] ?? []) }

    /// The values that a part of the envelope has, the most frequent first.
    func values(of part: EnvelopePart) -> [String] { Vocabulary.sorted(envelopes[part] ?? []) }

    private static func sorted(_ seen: [Seen]) -> [String] {
        seen.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element.text)
    }

    private mutating func look(at item: StoredItem) {
        Vocabulary.note(item.type, in: &envelopes[.event, default: []])
        if !item.id.isEmpty { Vocabulary.note(item.id, in: &envelopes[.id, default: []]) }
        guard item.dataLength <= Vocabulary.largest else { return }
        item.withFields { event in
            guard let root = JSONSlice.root(of: event.data), !root.isScalar else { return }
            look(into: root, at: [], of: event.data)
        }
    }

    private mutating func look(into value: JSONSlice, at steps: [JSONPath.Step], of data: UnsafeRawBufferPointer) {
        guard !value.isScalar else { return note(value, at: JSONPath(steps: steps), of: data) }
        guard steps.count < Vocabulary.depth else { return }
        for (key, member) in value.members(in: data).prefix(Vocabulary.limits.members) {
            look(into: member, at: steps + [.key(key)], of: data)
        }
        // The first element tells what the others are like.
        if let first = value.elements(in: data).first { look(into: first, at: steps + [.index(0)], of: data) }
    }

    private mutating func note(_ value: JSONSlice, at field: JSONPath, of data: UnsafeRawBufferPointer) {
        if values[field] == nil {
            guard fields.count < Vocabulary.limits.fields else { return }
            fields.append(field)
        }
        Vocabulary.note(value.text(in: data), in: &values[field, default: []])
    }

    private static func note(_ text: String, in seen: inout [Seen]) {
        // Bytes first, for they are known: a type may have a megabyte.
        guard text.utf8.count <= 4 * longest, text.count <= longest else { return }
        if let index = seen.firstIndex(where: { $0.text == text }) {
            seen[index].count += 1
        } else if seen.count < limits.values {
            seen.append(Seen(text: text, count: 1))
        }
    }
}

extension JSONSlice {
    /// Whether it is one value, not an object or array of several.
    fileprivate var isScalar: Bool { kind != .object && kind != .array }
}
