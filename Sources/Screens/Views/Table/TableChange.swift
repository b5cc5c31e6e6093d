import FeedCore

/// Something that an event changes in a table. Values are places in the event's data.
enum TableChange {
    /// All rows go.
    case clear
    /// An object is a row, in place of what that was. Without a name its key tells which.
    case put(JSONSlice, name: String? = nil)
    /// Some values of the row that an object's key tells are others.
    case merge(JSONSlice)
    /// One value of a row is another, and everything in it.
    case set(JSONSlice, name: String, at: [JSONPath.Step])
    /// A row goes: that of an object's key, or of this name.
    case remove(JSONSlice)
    /// A row of this name goes.
    case removeNamed(String)
    /// The rows that the event has not put go.
    case dropOthers
}

/// What events say of the rows of a table.
struct TableReader: Sendable, Equatable {
    /// Where the rows are in an event's data; nil for the data itself.
    let rows: JSONPath?
    /// How events change rows; nil when they are the rows.
    let sync: TableSync?

    /// What an event changes.
    func changes(type: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer) -> [TableChange] {
        switch sync {
        case nil where rows == nil && !data.holdsArray:
            // Whether it is an object shows when its key is looked for.
            return [.put(JSONSlice(kind: .object, range: 0..<data.count))]
        case nil:
            let all = found(in: data)
            return rows != nil && all != nil ? puts(all) + [.dropOthers] : puts(all)
        case .operations(let operations): return changes(operations, type, data)
        case .firebase: return FirebaseChange(type: type, data: data)?.changes(in: data) ?? []
        }
    }

    private func changes(
        _ operations: TableOperations, _ type: UnsafeRawBufferPointer, _ data: UnsafeRawBufferPointer
    ) -> [TableChange] {
        let word =
            operations.field.map { JSONSlice.find($0, in: data)?.text(in: data, bytes: 256) }
            ?? String(decoding: type.prefix(256), as: UTF8.self)
        switch word.flatMap(operations.operation) {
        case .reset: return [.clear] + puts(found(in: data))
        case .add: return puts(found(in: data))
        case .update: return (found(in: data) ?? []).filter { $0.kind == .object }.map { .merge($0) }
        case .remove: return (found(in: data) ?? []).map { .remove($0) }
        case nil: return []
        }
    }

    private func puts(_ values: [JSONSlice]?) -> [TableChange] {
        (values ?? []).filter { $0.kind == .object }.map { .put($0) }
    }

    /// The values that are rows: the elements of an array, else the value itself. Nil when the event has none.
    private func found(in data: UnsafeRawBufferPointer) -> [JSONSlice]? {
        guard let value = rows.map({ JSONSlice.find($0, in: data) }) ?? JSONSlice.root(of: data) else { return nil }
        return value.kind == .array ? value.elements(in: data) : [value]
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a JSON document is an array, if it is one.
    fileprivate var holdsArray: Bool {
        first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "[")
    }
}
