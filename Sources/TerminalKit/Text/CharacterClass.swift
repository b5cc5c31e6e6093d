/// What a character is to a terminal.
enum CharacterClass: UInt32 {
    /// Unassigned, private, or of a width that terminals do not agree on: shown as U+FFFD.
    case unknown
    /// One column.
    case narrow
    /// Two columns.
    case wide
    /// Joins the character before it.
    case mark
    /// Shows nothing: dropped and counted.
    case hidden
    /// Would be obeyed, not shown: replaced by a stand-in.
    case obeyed

    /// The class of a scalar.
    init(_ scalar: Unicode.Scalar) {
        let runs = CharacterTable.runs
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] >> 3 <= scalar.value { low = middle } else { high = middle }
        }
        self = CharacterClass(rawValue: runs[low] & 7) ?? .unknown
    }

    /// The columns of a character that starts a cell.
    var columns: Int { self == .wide ? 2 : 1 }
}
