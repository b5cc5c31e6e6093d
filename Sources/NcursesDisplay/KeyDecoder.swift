import TerminalKit

/// What ncurses reads: a character, or one of its key codes.
enum KeyInput: Hashable {
    case character(UInt32)
    case code(Int32)
}

/// Makes keys of what ncurses reads.
///
/// - Limits: a paste is taken up to 1 MiB; what comes after that is dropped.
struct KeyDecoder {
    static let pasteBytes = 1 << 20

    private enum State {
        case keys
        case pasting(String)
    }

    private var state = State.keys

    /// The next key from `read`, which returns nil when nothing is there; nil when there is none yet.
    /// What the mouse did is asked of `mouse`.
    mutating func next(_ read: () -> KeyInput?, mouse: () -> Key? = { nil }) -> Key? {
        while let input = read() {
            let isMouse = input == .code(KeyCodes.mouse)
            if let key = isMouse ? mouse() : take(input, read) { return key }
        }
        return nil
    }

    private mutating func take(_ input: KeyInput, _ read: () -> KeyInput?) -> Key? {
        switch (state, input) {
        case (.keys, .code(KeyCodes.pasteStart)):
            state = .pasting("")
            return nil
        case (.pasting(let text), .code(KeyCodes.pasteEnd)):
            state = .keys
            return .paste(text)
        case (.pasting(var text), .character(let value)):
            // Taken out first, or each character would copy the text.
            state = .keys
            if text.utf8.count < Self.pasteBytes { text.unicodeScalars.append(Self.pasted(value)) }
            state = .pasting(text)
            return nil
        case (.pasting, .code): return nil
        case (.keys, .code(let code)): return KeyCodes.key(for: code)
        case (.keys, .character(0x1B)): return Self.escape(read)
        case (.keys, .character(let value)): return Self.key(for: value)
        }
    }

    /// A pasted line ends with what Enter sends.
    private static func pasted(_ value: UInt32) -> Unicode.Scalar {
        value == 0x0D ? "\n" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func key(for value: UInt32) -> Key? {
        switch value {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x08, 0x7F: return .backspace
        case 0x00: return .control(" ")
        case 0x01...0x1A: return .control(letter(value + 0x60))
        case 0x1C...0x1F: return .control(letter(value + 0x40))
        case 0x80...0x9F: return nil
        default: return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    private static func letter(_ value: UInt32) -> Character { Character(UnicodeScalar(UInt8(value))) }

    /// What an ESC means: the key, Alt with what follows at once, or the start of a sequence that nobody asked for,
    /// such as a terminal's answer to another program's question, which is dropped.
    private static func escape(_ read: () -> KeyInput?) -> Key? {
        guard let next = read() else { return .escape }
        guard case .character(let value) = next else {
            guard case .code(let code) = next else { return .escape }
            return KeyCodes.key(for: code)
        }
        switch value {
        case 0x1B: return .escape
        case 0x5B: return dropSequence(read) ? nil : .alt("[")
        case 0x5D, 0x50, 0x5F, 0x5E: return dropString(read) ? nil : .alt(letter(value))
        case 0x20..<0x7F, 0xA0...: return Unicode.Scalar(value).map { .alt(Character($0)) }
        case 0x7F, 0x08: return .control("w")  // Alt-Backspace takes a word back, as in shells.
        default: return key(for: value)
        }
    }

    /// Reads a control sequence to its final byte; false when nothing follows.
    ///
    /// - Source: ECMA-48, 5.4.
    private static func dropSequence(_ read: () -> KeyInput?) -> Bool {
        var length = 0
        while length < 64, let input = read() {
            length += 1
            guard case .character(let value) = input, 0x20..<0x40 ~= value else { return true }
        }
        return length > 0
    }

    /// Reads a control string to BEL or ESC \; false when nothing follows.
    private static func dropString(_ read: () -> KeyInput?) -> Bool {
        var length = 0
        var last: KeyInput?
        while length < 4096, let input = read() {
            length += 1
            if input == .character(0x07) || (last == .character(0x1B) && input == .character(0x5C)) { return true }
            last = input
        }
        return length > 0
    }
}
