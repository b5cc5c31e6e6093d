public import TerminalKit

extension NcursesDisplay {
    /// Puts text on the clipboard of the terminal's user, over SSH too.
    ///
    /// Whether the terminal allows it, it does not say. The text goes as base64, so that nothing in it is obeyed.
    ///
    /// - Returns: false for text of more than `ClipboardText.limit`, of which nothing is copied.
    @discardableResult
    public func copy(_ text: ClipboardText) -> Bool {
        guard state == .shown, text.byteCount <= ClipboardText.limit else { return false }
        tty.send(multiplexer.copying(text))
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

/// What runs between the program and the terminal, and keeps sequences that it does not know to itself.
public enum Multiplexer: Hashable, Sendable {
    /// Nothing.
    case none
    /// tmux.
    case tmux
    /// GNU screen.
    case screen

    /// As the variables of the environment tell. A terminal called `screen` may be either one's; tmux's own name tells
    /// of a tmux at the other end of an SSH connection.
    init(environment: (String) -> String?) {
        func isSet(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
        if isSet("TMUX") || environment("TERM")?.hasPrefix("tmux") == true {
            self = .tmux
        } else {
            self = isSet("STY") ? .screen : .none
        }
    }

    /// The bytes that put text on the clipboard of the terminal outside.
    ///
    /// tmux takes the sequence itself where `set-clipboard` is on, and passes it on in an envelope where
    /// `allow-passthrough` is on: it gets both, for nobody can ask. GNU screen passes on whatever is in its envelope,
    /// of which it takes 256 bytes at a time.
    ///
    /// - Source: xterm's control sequences, OSC 52; tmux's manual, set-clipboard and allow-passthrough; hterm's osc52.sh
    ///   for the envelope of screen.
    func copying(_ text: ClipboardText) -> String {
        let sequence = "\u{1B}]52;c;\(Base64.text(for: Array(text.string.utf8)))\u{07}"
        switch self {
        case .none: return sequence
        case .tmux: return sequence + "\u{1B}Ptmux;\u{1B}\(sequence)\u{1B}\\"
        case .screen:
            let bytes = Array(sequence.utf8)
            return stride(from: 0, to: bytes.count, by: 240).map { start in
                "\u{1B}P\(String(decoding: bytes[start..<min(start + 240, bytes.count)], as: UTF8.self))\u{1B}\\"
            }.joined()
        }
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
