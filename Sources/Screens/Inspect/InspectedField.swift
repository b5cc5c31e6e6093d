public import FeedCore
import TerminalKit

/// What the chosen line of an inspected event is about: its name, its value, and how a filter asks for it.
public struct InspectedField: Sendable {
    /// What a filter asks for events with the same value.
    public enum Question: Sendable, Equatable {
        /// This.
        case asks(FilterExpression)
        /// Nothing can, for that reason.
        case cannot(reason: String)
    }

    private enum Value: Sendable {
        case slice(JSONSlice)
        case text(String)
    }

    /// What people call it: `bids[0].qty`, `event`, `data`.
    public let name: String
    /// Where it is in the data; nil for what is not in it.
    public let path: JSONPath?
    private let part: EnvelopePart?
    private let value: Value
    private let item: StoredItem

    /// Values longer than this are no good in a filter.
    private static let longestValue = 2_000

    init(path: JSONPath, slice: JSONSlice, isJSON: Bool, of item: StoredItem) {
        name = path.steps.isEmpty ? "data" : path.description
        self.path = isJSON ? path : nil
        part = nil
        value = .slice(slice)
        self.item = item
    }

    init(_ fact: EventFact, of item: StoredItem) {
        name = fact.name
        path = nil
        part = fact.part
        value = .text(fact.value)
        self.item = item
    }

    /// Bytes of the value in the event; its text may have fewer.
    public var byteCount: Int {
        switch value {
        case .slice(let slice): slice.range.count
        case .text(let text): text.utf8.count
        }
    }

    /// The value: text decoded, everything else as it stands in the data.
    public var text: String {
        switch value {
        case .slice(let slice): item.withFields { slice.text(in: $0.data) }
        case .text(let text): text
        }
    }

    /// What a filter asks for events with this value.
    public var question: Question {
        guard byteCount <= InspectedField.longestValue else {
            return .cannot(reason: "\(Counts.bytes(byteCount)) are too long for a filter")
        }
        if let part { return .asks(.envelope(part, .literal(text))) }
        guard let path, !path.steps.isEmpty else { return questionForData }
        // Of equal names a filter sees the first.
        guard case .slice(let slice) = value, item.withFields({ JSONSlice.find(path, in: $0.data) }) == slice else {
            return .cannot(reason: "another field before it has the same name")
        }
        return .asks(.field(path, .compares(.equal, text)))
    }

    /// Data as a whole is looked for as text.
    private var questionForData: Question {
        guard case .slice(let slice) = value else { return .cannot(reason: "filters do not know of the \(name)") }
        let whole = item.withFields { String(decoding: slice.bytes(in: $0.data), as: UTF8.self) }
        return whole.isEmpty ? .cannot(reason: "the data is empty") : .asks(.text(.literal(whole)))
    }
}
