import TerminalKit

extension SafeText {
    /// As much of some UTF-8 as fills `columns`.
    init(_ utf8: UnsafeRawBufferPointer, columns: Int) {
        self.init(utf8: utf8.bindMemory(to: UInt8.self).span, columns: columns)
    }

    /// As much of some UTF-8 as fills `columns`, in one line: ends of lines are `⏎`.
    init(lines utf8: UnsafeRawBufferPointer, columns: Int) {
        var text = SafeText.empty
        var rest = utf8
        while text.columns <= columns {
            // A line's end further away than this lies outside what is shown.
            let near = rest.prefix(4 * columns + 64)
            guard let end = near.firstIndex(of: 0x0A) else { break }
            text.append(SafeText(UnsafeRawBufferPointer(rebasing: rest[..<end]), columns: columns) + "⏎")
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
        }
        self = text + SafeText(rest, columns: max(0, columns - text.columns))
    }
}
