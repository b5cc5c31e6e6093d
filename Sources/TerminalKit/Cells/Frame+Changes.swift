extension Frame {
    /// The columns of a row in which it differs from the same row of `other`, a frame of the same size: from the first
    /// to the last, and whole characters; nil when the rows are alike.
    public func changedColumns(inRow row: Int, since other: Frame) -> Range<Int>? {
        precondition(size == other.size, "frames of two sizes have no rows in common")
        let (new, old) = (cells.span, other.cells.span)
        let start = row * size.columns
        let end = start + size.columns
        precondition(start >= 0 && end <= new.count, "a frame has no row \(row)")
        // Unchecked, for every cell of every frame comes by: both frames have `end` cells or more, as was made sure.
        guard !Self.areSame(new.extracting(unchecked: start..<end).bytes, old.extracting(unchecked: start..<end).bytes)
        else { return nil }
        var first = start
        while first < end, new[unchecked: first] == old[unchecked: first] { first += 1 }
        guard first < end else { return nil }
        var last = end - 1
        // Stops at `first` at the latest, where they differ.
        while new[unchecked: last] == old[unchecked: last] { last -= 1 }
        // The right half of a wide character is alike whatever the character is.
        if last + 1 < end, new[last].width == 2 { last += 1 }
        return first - start..<last + 1 - start
    }

    /// Whether two stretches of as many bytes are the same, eight at a time: most rows are, and cells are slow to compare
    /// one by one. Bytes between a cell's parts may differ where the cells do not; then the cells are looked at.
    private static func areSame(_ a: RawSpan, _ b: RawSpan) -> Bool {
        let words = a.byteCount / 8
        guard a.byteCount == b.byteCount, words * 8 == a.byteCount else { return false }
        var difference: UInt64 = 0
        for word in 0..<words {
            difference |=
                a.unsafeLoadUnaligned(fromUncheckedByteOffset: word * 8, as: UInt64.self)
                ^ b.unsafeLoadUnaligned(fromUncheckedByteOffset: word * 8, as: UInt64.self)
        }
        return difference == 0
    }
}
