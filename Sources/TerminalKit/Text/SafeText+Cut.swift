extension SafeText {
    /// As much from the start as fits in `columns`, whole clusters only.
    public func prefix(columns limit: Int) -> SafeText {
        guard columns > limit else { return self }
        guard limit > 0 else { return .empty }
        if isASCII { return SafeText(safe: String(string.utf8.prefix(limit)) ?? "", columns: limit, hidden: hidden) }
        var result = ""
        var used = 0
        for cluster in clusters {
            guard used + cluster.columns <= limit else { break }
            result += cluster.text
            used += cluster.columns
        }
        return SafeText(safe: result, columns: used, hidden: hidden)
    }

    /// The text without its first `columns`; a wide character that lies across the cut becomes a blank.
    public func dropping(columns count: Int) -> SafeText {
        guard count > 0 else { return self }
        guard count < columns else { return .empty }
        if isASCII {
            return SafeText(safe: String(string.utf8.dropFirst(count)) ?? "", columns: columns - count, hidden: hidden)
        }
        var result = ""
        var column = 0
        for cluster in clusters {
            if column >= count {
                result += cluster.text
            } else if column + cluster.columns > count {
                result += " "
            }
            column += cluster.columns
        }
        return SafeText(safe: result, columns: columns - count, hidden: hidden)
    }

    /// The text if it fits in `columns`, else as much as fits before `ellipsis`; nothing at all in no column.
    public func cut(to limit: Int, ellipsis: SafeText = "…") -> SafeText {
        guard columns > limit else { return self }
        guard limit >= ellipsis.columns else { return prefix(columns: limit) }
        return prefix(columns: limit - ellipsis.columns) + ellipsis
    }

    /// The text with blanks up to `columns`; text that is longer stays as it is.
    public func padded(to width: Int, align: Alignment = .left) -> SafeText {
        let room = width - columns
        guard room > 0 else { return self }
        let left =
            switch align {
            case .left: 0
            case .center: room / 2
            case .right: room
            }
        return SafeText(repeating: " ", count: left) + self + SafeText(repeating: " ", count: room - left)
    }

    /// The text in exactly `columns`: cut with `ellipsis`, or padded.
    public func fitted(to width: Int, align: Alignment = .left, ellipsis: SafeText = "…") -> SafeText {
        cut(to: max(0, width), ellipsis: ellipsis).padded(to: width, align: align)
    }
}
