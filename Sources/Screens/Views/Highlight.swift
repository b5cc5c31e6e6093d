import FeedCore
import TerminalKit

/// What of a search's hits is marked: the text that was found, and the fields and parts of the envelope that were
/// compared.
struct Highlight {
    private let search: Search
    private let finder: TextFinder
    private let fields: [JSONPath]
    private let parts: Set<EnvelopePart>

    /// Nil when nothing is searched for.
    init?(_ pane: Pane) {
        guard let search = pane.search else { return nil }
        self.search = search
        finder = search.filter.finder
        fields = search.filter.expression?.comparedFields ?? []
        parts = Set(search.filter.expression?.envelopeParts ?? [])
    }

    /// This for an item that is a hit, nil for any other.
    func of(_ item: StoredItem) -> Highlight? { search.isHit(item.sequence) ? self : nil }

    /// Text of an event's data with what was found in it marked.
    func marked(_ text: StyledText) -> StyledText {
        guard !finder.isEmpty, !text.isEmpty else { return text }
        let words = text.text
        var string = words.string
        let ranges = string.withUTF8 { finder.ranges(in: UnsafeRawBufferPointer($0)) }
        return ranges.isEmpty ? text : text.marked(words.columns(of: ranges))
    }

    /// The role of a part of the envelope: marked if it was compared.
    func role(of part: EnvelopePart, else role: ThemeRole) -> ThemeRole { parts.contains(part) ? .match : role }

    /// Whether a member of the data was compared, or something inside it.
    func covers(member: String) -> Bool { fields.contains { $0.steps.first == .key(member) } }

    /// Whether a field was compared, or something in the same member of the data.
    func covers(_ field: JSONPath) -> Bool { fields.contains { $0.steps.first == field.steps.first } }

    /// The bytes of the data's values that were compared.
    func values(in data: UnsafeRawBufferPointer) -> [Range<Int>] {
        guard data.count <= ParsedEvent.budget else { return [] }
        return fields.compactMap { JSONSlice.find($0, in: data)?.range }.sorted { $0.lowerBound < $1.lowerBound }
    }
}

extension StyledText {
    /// Whether any of it is marked.
    var isMarked: Bool { runs.contains { $0.role == .match } }

    /// With stretches marked, given by their columns in order.
    func marked(_ ranges: [Range<Int>]) -> StyledText {
        var result = StyledText()
        var start = 0
        for run in runs {
            let end = start + run.text.columns
            var column = start
            for range in ranges where range.overlaps(start..<end) {
                let found = range.clamped(to: column..<end)
                result.append(run.text.stretch(column - start..<found.lowerBound - start), run.role, run.attributes)
                result.append(run.text.stretch(found.lowerBound - start..<found.upperBound - start), .match)
                column = found.upperBound
            }
            result.append(run.text.stretch(column - start..<end - start), run.role, run.attributes)
            start = end
        }
        return result
    }
}

extension SafeText {
    /// The columns of the characters that ranges of its UTF-8 lie in.
    func columns(of ranges: [Range<Int>]) -> [Range<Int>] {
        guard !isASCII else { return ranges }
        var columnsOfBytes: [Range<Int>] = []
        var column = 0
        for cluster in clusters {
            columnsOfBytes += Array(repeating: column..<column + cluster.columns, count: cluster.text.utf8.count)
            column += cluster.columns
        }
        return ranges.compactMap { range in
            guard !range.isEmpty, range.upperBound <= columnsOfBytes.count else { return nil }
            return columnsOfBytes[range.lowerBound].lowerBound..<columnsOfBytes[range.upperBound - 1].upperBound
        }
    }

    /// What stands in some of its columns.
    func stretch(_ range: Range<Int>) -> SafeText {
        range == 0..<columns ? self : dropping(columns: range.lowerBound).prefix(columns: range.count)
    }
}
