import FeedCore
import TerminalKit

/// An item of a list with the places of its data's members, if its data is a JSON object.
struct ParsedEvent {
    let item: StoredItem
    /// The members of the data; nil when it is not a JSON object, or too large to be looked through for each frame.
    let members: [(key: String, value: JSONSlice)]?

    /// Data beyond this is shown as text.
    static let budget = 16 << 10

    /// - Parameter isLookedInto: whether the members are needed.
    init(_ item: StoredItem, isLookedInto: Bool) {
        self.item = item
        guard isLookedInto, item.note == nil, item.dataLength <= ParsedEvent.budget else {
            members = nil
            return
        }
        members = item.withFields { fields in
            guard let root = JSONSlice.root(of: fields.data), root.kind == .object else { return nil }
            return root.members(in: fields.data)
        }
    }

    /// Columns that the data besides the members of these names takes; about as many as fill a screen for data that
    /// has no members.
    func restColumns(without shown: Set<String>) -> Int {
        guard let members else { return item.dataLength }
        return item.withFields { fields in
            members.reduce(0) { sum, member in
                guard !shown.contains(member.key) else { return sum }
                return sum + (sum == 0 ? 0 : 2) + member.key.utf8.count + 1 + member.value.columns(in: fields.data)
            }
        }
    }

    /// The member of a name; of equal names the first, as everywhere.
    func member(_ key: String) -> JSONSlice? { members?.first { $0.key == key }?.value }
}

extension JSONSlice {
    /// The value in one line, as much of it as fills `columns`: a string decoded, everything else as it stands.
    func text(in document: UnsafeRawBufferPointer, columns: Int) -> SafeText {
        if isEscaped { return SafeText(line: text(in: document), columns: columns) }
        return SafeText(lines: bytes(in: document), columns: columns)
    }

    /// The value's bytes: a string's without its quotes.
    func bytes(in document: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: document[range.clamped(to: 0..<document.count)])
    }

    /// The columns that the value takes, at most a little more than 64.
    func columns(in document: UnsafeRawBufferPointer) -> Int {
        let bytes = bytes(in: document)
        // Most values are plain ASCII, whose columns are its bytes: no text has to be made of them.
        let isPlain = !isEscaped && bytes.prefix(65).allSatisfy { $0 &- 0x20 < 0x5F }
        return isPlain ? min(65, bytes.count) : text(in: document, columns: 64).columns
    }

    /// Whether it is one value, not an object or array of several.
    var isScalar: Bool {
        switch kind {
        case .string, .number, .bool, .null: true
        case .object, .array: false
        }
    }
}
