/// Where patterns stand in text: what a screen highlights. For one thread.
public final class TextFinder {
    /// Ranges that are found in one text at most.
    public static let limit = 100

    private let searches: [TextSearch]
    private var scratch = MatchScratch()

    /// A finder of patterns; one that does not compile is found nowhere.
    public init(_ patterns: [TextPattern]) {
        searches = patterns.compactMap { try? TextFinder.search(for: $0) }
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { searches.isEmpty }

    /// The ranges of bytes in which a pattern stands, in order, none inside another.
    public func ranges(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
        let all = searches.flatMap { ranges(of: $0, in: text) }
        return all.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { kept, range in
            if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
        }
    }

    private static func search(for pattern: TextPattern) throws -> TextSearch {
        let code = try RegularExpression(searching: pattern)
        return TextSearch(pattern, codes: code.map { [pattern: $0] } ?? [:])
    }

    private func ranges(of search: TextSearch, in text: UnsafeRawBufferPointer) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while found.count < Self.limit, start < text.count, let range = first(search, in: text, from: start) {
            if !range.isEmpty { found.append(range) }
            start = max(range.upperBound, start + 1)
        }
        return found
    }

    private func first(_ search: TextSearch, in text: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
        switch search {
        case .compiled(let code), .foldedNeedle(_, let code): scratch.range(of: code, in: text, from: start)
        case .needle(let needle): needle.place(in: text, from: start).map { $0..<$0 + needle.count }
        }
    }
}
