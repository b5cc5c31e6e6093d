#if canImport(Glibc)
import Glibc
#endif

/// A value as it stands in an expression, ready to be compared with fields.
struct WrittenValue: Sendable {
    private let bytes: [UInt8]
    private let number: JSONNumber?

    init(_ text: String) {
        bytes = Array(text.utf8)
        number = JSONNumber(text)
    }

    /// Whether a field stands in a relation to it.
    ///
    /// - Parameter text: the field's text, decoded.
    func holds(_ relation: Relation, for kind: JSONSlice.Kind, _ text: UnsafeRawBufferPointer) -> Bool {
        let isOrdered = kind == .number || kind == .string
        if let number {
            // Text is not sorted among numbers: "n/a" would otherwise be greater than 100.
            guard isOrdered, let field = JSONNumber(text) else { return relation == .unequal }
            return relation.holds(isLess: field < number, isEqual: field == number)
        }
        guard isOrdered || relation == .equal || relation == .unequal else { return false }
        let order = compare(text)
        return relation.holds(isLess: order < 0, isEqual: order == 0)
    }

    /// Below 0 when a text sorts before this one, 0 when they are the same.
    private func compare(_ text: UnsafeRawBufferPointer) -> Int {
        let common = min(text.count, bytes.count)
        guard common > 0, let start = text.baseAddress else { return text.count - bytes.count }
        let order = memcmp(start, bytes, common)
        return order == 0 ? text.count - bytes.count : Int(order)
    }
}

extension Relation {
    /// Whether two values stand in this relation, of which this much is known.
    fileprivate func holds(isLess: Bool, isEqual: Bool) -> Bool {
        switch self {
        case .equal: isEqual
        case .unequal: !isEqual
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: !isLess && !isEqual
        case .greaterOrEqual: !isLess
        }
    }
}
