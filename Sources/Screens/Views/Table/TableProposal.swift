import FeedCore

/// What a table's rows and columns may be, found from its first events.
struct TableProposal: Sendable, Equatable {
    /// What is known of one field of the events' data.
    fileprivate struct Field: Sendable, Equatable {
        /// The names of the members on the way to it.
        let steps: [String]
        /// Events that have it.
        var count = 0
        /// Its values, and how often they came.
        var values: [String: Int] = [:]
        var longest = 0
        var isScalar = true
        var isNumeric = true
        /// Whether all are whole numbers, if they are numbers.
        var isWhole = true
    }

    private var fields: [Field] = []
    private var objects = 0

    /// Fields of an object that are looked at.
    private static let mostFields = 32
    /// Fields that are known: each object may have others.
    private static let mostKnown = 256
    /// Objects in objects that are looked into.
    private static let depth = 3
    /// Longer values are text and name nothing.
    private static let longestName = 40
    /// More columns are a wall.
    private static let mostColumns = 8
    /// Numbers of a price's trend.
    private static let trend = 20

    /// Looks at one object.
    mutating func look(at object: JSONSlice, in document: UnsafeRawBufferPointer) {
        objects += 1
        var place = 0
        look(into: object, at: [], in: document, &place)
    }

    private mutating func look(
        into object: JSONSlice, at steps: [String], in document: UnsafeRawBufferPointer, _ place: inout Int
    ) {
        for (name, value) in object.members(in: document) where place < TableProposal.mostFields {
            if value.kind == .object, steps.count + 1 < TableProposal.depth {
                look(into: value, at: steps + [name], in: document, &place)
            } else {
                if let index = index(of: steps + [name], near: place) { fields[index].look(at: value, in: document) }
                place += 1
            }
        }
    }

    /// Most objects have the same members in the same order. Nil when there are too many.
    private mutating func index(of steps: [String], near place: Int) -> Int? {
        if fields.indices.contains(place), fields[place].steps == steps { return place }
        if let index = fields.firstIndex(where: { $0.steps == steps }) { return index }
        guard fields.count < TableProposal.mostKnown else { return nil }
        fields.append(Field(steps: steps))
        return fields.count - 1
    }
}

// MARK: - Fields

extension TableProposal {
    /// The names of the members that have single values.
    var names: [String] { fields.filter { $0.steps.count == 1 && $0.isScalar && $0.longest > 0 }.map(\.name) }

    /// The name of the member with the longest text; nil when there is no text to be read.
    var longestText: String? {
        fields.filter { $0.steps.count == 1 && $0.isScalar && $0.isText }.max { $0.longest < $1.longest }?.name
    }
}

// MARK: - The key

extension TableProposal {
    /// The field that tells rows apart: one whose short values come again and again; nil when none does.
    var key: JSONPath? {
        let ranked = fields.compactMap { field in rank(key: field).map { (field, $0) } }
        return ranked.min { $0.1 < $1.1 }.map { $0.0.path }
    }

    /// What is a better key has a lower rank; nil for what is none.
    private func rank(key field: Field) -> Int? {
        guard field.isScalar, field.longest > 0, field.longest <= TableProposal.longestName, isCommon(field) else {
            return nil
        }
        let repeats = field.values.count * 10 <= field.count * 7
        switch FieldName(field.name) {
        case .subject: return repeats ? 0 : objects < 10 && !field.isNumeric ? 1_000 : nil
        case .reference where FieldName.isIdentifier(field.name), .other:
            guard repeats, field.values.count > 1, field.isWhole || !field.isNumeric else { return nil }
            // Of fields that nobody knows the one that tells most rows apart.
            return (field.isNumeric ? 3_000 : 2_000) - field.values.count
        case .finding, .text, .reference: return nil
        }
    }

    private func isCommon(_ field: Field) -> Bool { field.count * 5 >= objects * 3 }
}

// MARK: - The columns

extension TableProposal {
    /// The columns that read best, besides that of the key: in the order of the events, long text last.
    func columns(besides key: JSONPath?) -> [FeedColumn] {
        let readable = fields.filter { field in
            field.isScalar && field.longest > 0 && isCommon(field) && FieldName(field.name) != .reference
                && field.path != key
        }
        let short = readable.filter { !$0.isText }.prefix(TableProposal.mostColumns)
        let price = short.first { $0.isPrice }?.path
        return (short + readable.filter(\.isText).prefix(1)).map { field in
            var column = FeedColumn(field: field.path.description)
            if field.isNumeric, FieldName.tellsChange(field.name) { column.colour = .sign }
            if field.isPrice { column.colour = .change }
            if field.path == price { column.spark = TableProposal.trend }
            return column
        }
    }
}

extension TableProposal.Field {
    fileprivate var path: JSONPath { JSONPath(steps: steps.map { .key($0) }) }

    /// What it is called itself.
    fileprivate var name: String { steps.last ?? "" }

    fileprivate mutating func look(at value: JSONSlice, in document: UnsafeRawBufferPointer) {
        count += 1
        guard value.kind != .null else { return }
        isScalar = isScalar && value.isScalar
        guard isScalar else { return }
        let text = value.text(in: document, bytes: 256)
        values[text, default: 0] += 1
        longest = max(longest, text.count)
        isNumeric = isNumeric && value.number(in: document) != nil
        isWhole = isWhole && Int(text) != nil
    }

    /// Whether it is text to be read, not a word.
    fileprivate var isText: Bool { longest > 24 && !isNumeric }

    /// Whether it is a number that people follow.
    fileprivate var isPrice: Bool {
        isNumeric && values.count > 2 && FieldName.isPrice(name)
    }
}
