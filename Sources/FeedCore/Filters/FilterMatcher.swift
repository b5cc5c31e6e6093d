/// Matches events against one filter, on one thread.
public final class FilterMatcher {
    private let question: FilterQuestion?
    /// What every event contains that is taken, if that is known.
    let needle: TextNeedle?
    private var scratch = MatchScratch()
    /// Where strings with escapes are decoded.
    private var decoded: [UInt8] = []

    init(_ question: FilterQuestion?) {
        self.question = question
        needle = question?.needle
    }

    /// How many searches were given up because they took too long; each counted as no match.
    public var limitsHit: Int { scratch.limitsHit }

    /// Whether the filter takes the event.
    public func matches(_ event: EventFields) -> Bool {
        guard let question else { return true }
        return holds(question, for: event)
    }

    private func holds(_ question: FilterQuestion, for event: EventFields) -> Bool {
        switch question {
        case .text(let search): finds(search, in: event.data)
        case .envelope(let part, let test): holds(test, for: part, of: event)
        case .field(let route, let question): holds(question, for: route, in: event.data)
        case .not(let question): !holds(question, for: event)
        case .all(let questions): questions.allSatisfy { holds($0, for: event) }
        case .any(let questions): questions.contains { holds($0, for: event) }
        }
    }

    private func finds(_ search: TextSearch, in text: UnsafeRawBufferPointer) -> Bool {
        switch search {
        case .needle(let needle):
            needle.place(in: text) != nil
        case .foldedNeedle(let needle, let code):
            needle.place(in: text) != nil || needle.hasDouble(in: text) && scratch.finds(code, in: text)
        case .compiled(let code):
            scratch.finds(code, in: text)
        }
    }
}

// MARK: - The envelope

extension FilterMatcher {
    private func holds(_ test: FilterQuestion.EnvelopeTest, for part: EnvelopePart, of event: EventFields) -> Bool {
        switch part {
        case .event where event.type.isEmpty: Self.message.withUnsafeBytes { holds(test, for: $0) }
        case .event: holds(test, for: event.type)
        case .id: holds(test, for: event.id)
        case .feed: withBytes(of: event.feed) { holds(test, for: $0) }
        }
    }

    private func holds(_ test: FilterQuestion.EnvelopeTest, for text: UnsafeRawBufferPointer) -> Bool {
        switch test {
        case .equals(let bytes): text.elementsEqual(bytes)
        case .contains(let search): finds(search, in: text)
        }
    }

    /// What an event without a type is, by the standard's dispatch rules.
    private static let message = Array("message".utf8)

    private func withBytes(of text: String, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
}

// MARK: - Fields

extension FilterMatcher {
    private func holds(
        _ question: FilterQuestion.FieldQuestion, for route: JSONPath.Route, in document: UnsafeRawBufferPointer
    ) -> Bool {
        guard let field = JSONSlice.find(route, in: document) else { return false }
        let bytes = field.bytes(in: document)
        guard field.isEscaped else { return holds(question, for: field.kind, bytes) }
        decoded.removeAll(keepingCapacity: true)
        JSONString.decode(bytes, into: &decoded)
        return decoded.withUnsafeBytes { holds(question, for: field.kind, $0) }
    }

    private func holds(
        _ question: FilterQuestion.FieldQuestion, for kind: JSONSlice.Kind, _ text: UnsafeRawBufferPointer
    ) -> Bool {
        switch question {
        case .compares(let relation, let value): value.holds(relation, for: kind, text)
        case .contains(let search): finds(search, in: text)
        case .lacks(let search): !finds(search, in: text)
        case .isOneOf(let values): values.contains { $0.holds(.equal, for: kind, text) }
        }
    }
}
