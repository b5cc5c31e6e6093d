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
}
