/// The notes of a log by the ordinals of their items, oldest first.
struct PlacedNotes: Sendable {
    private var placed: [(ordinal: Int, note: Note)] = []

    /// The note at an ordinal.
    subscript(ordinal: Int) -> Note? {
        let index = placed.indices.partitioningIndex { placed[$0].ordinal >= ordinal }
        guard index < placed.count, placed[index].ordinal == ordinal else { return nil }
        return placed[index].note
    }

    /// The ordinals of the newest notes before an ordinal, newest first.
    func ordinals(ofNewest limit: Int, before end: Int) -> [Int] {
        placed[..<places(of: 0..<end).upperBound].suffix(max(0, limit)).reversed().map(\.ordinal)
    }

    /// Notes with ordinals in a range.
    func count(in range: Range<Int>) -> Int { places(of: range).count }

    /// The ordinals of the notes in a range, oldest first.
    func ordinals(in range: Range<Int>) -> [Int] { placed[places(of: range)].map(\.ordinal) }

    private func places(of range: Range<Int>) -> Range<Int> {
        placed.indices.partitioningIndex {
            placed[$0].ordinal >= range.lowerBound
        }..<placed.indices.partitioningIndex { placed[$0].ordinal >= range.upperBound }
    }

    /// Adds a note at an ordinal above all others.
    mutating func append(_ note: Note, at ordinal: Int) { placed.append((ordinal, note)) }

    /// Forgets the notes before an ordinal and returns how many there were.
    mutating func dropAll(before ordinal: Int) -> Int {
        guard let first = placed.first, first.ordinal < ordinal else { return 0 }
        let dropped = placed.indices.partitioningIndex { placed[$0].ordinal >= ordinal }
        placed.removeFirst(dropped)
        return dropped
    }
}
