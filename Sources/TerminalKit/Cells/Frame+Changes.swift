extension Frame {
    /// The columns of a row in which it differs from the same row of `other`, a frame of the same size: from the first
    /// to the last, and whole characters; nil when the rows are alike.
    public func changedColumns(inRow row: Int, since other: Frame) -> Range<Int>? {
        precondition(size == other.size, "frames of two sizes have no rows in common")
        let (new, old) = (cells.span, other.cells.span)
        let end = (row + 1) * size.columns
        var first = row * size.columns
        while first < end, new[first] == old[first] { first += 1 }
        guard first < end else { return nil }
        var last = end - 1
        while new[last] == old[last] { last -= 1 }
        // The right half of a wide character is alike whatever the character is.
        if last + 1 < end, new[last].width == 2 { last += 1 }
        let start = row * size.columns
        return first - start..<last + 1 - start
    }
}
