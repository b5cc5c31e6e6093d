public import TerminalKit

extension NcursesDisplay {
    /// Bytes of text that go to the clipboard at once: what xterm takes.
    public static let clipboardBytes = 74_994

    /// Puts text on the clipboard of the terminal's user, over SSH too.
    ///
    /// Whether the terminal allows it, it does not say. The text goes as base64, so that nothing in it is obeyed; what
    /// is pasted is the text as it was.
    ///
    /// - Returns: false for text of more than `clipboardBytes`, of which nothing is copied.
    /// - Source: xterm's control sequences, OSC 52.
    @discardableResult
    public func copy(_ text: String) -> Bool {
        guard state == .shown, text.utf8.count <= Self.clipboardBytes else { return false }
        tty.send("\u{1B}]52;c;\(Base64.text(for: Array(text.utf8)))\u{07}")
        return true
    }

    /// Asks the terminal for a desktop notification, which most show only while they are in the background.
    ///
    /// - Source: iTerm2's OSC 9, which kitty, foot, WezTerm, Ghostty and Windows Terminal also take.
    public func notify(_ text: SafeText) {
        guard state == .shown, entry.isXtermLike else { return }
        // A digit and a semicolon first would be ConEmu's commands, of which this form has others.
        tty.send("\u{1B}]9; \((isUnicode ? text : text.ascii).prefix(columns: 200).string)\u{07}")
    }
}

/// Bytes as letters. Source: RFC 4648, section 4.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(for bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0..<4 {
                result.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 0x3F] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
