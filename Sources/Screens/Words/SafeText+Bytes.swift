import TerminalKit

extension SafeText {
    /// As much of some UTF-8 as fills `columns`.
    init(_ utf8: UnsafeRawBufferPointer, columns: Int) {
        self.init(utf8: utf8.bindMemory(to: UInt8.self).span, columns: columns)
    }

    /// As much of a text as fills `columns`, in one line: ends of lines are `⏎`.
    init(line text: String, columns: Int) {
        var text = text
        self = text.withUTF8 { SafeText(lines: UnsafeRawBufferPointer($0), columns: columns) }
    }

    /// As much of some UTF-8 as fills `columns`, in one line: ends of lines are `⏎`.
    init(lines utf8: UnsafeRawBufferPointer, columns: Int) {
        // More bytes than this are needed only for text that is mostly invisible.
        let near = utf8.prefix(8 * max(0, min(columns, 1 << 20)) + 64)
        guard near.contains(0x0A) else {
            self.init(utf8, columns: columns)
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(near.count + 64)
        for byte in near {
            if byte == 0x0A { bytes += SafeText.lineEnd } else { bytes.append(byte) }
        }
        if near.count < utf8.count { bytes += SafeText.cut }
        self.init(utf8: bytes.span, columns: columns)
    }

    private static let lineEnd = Array("⏎".utf8)
    private static let cut = Array("…".utf8)
}
