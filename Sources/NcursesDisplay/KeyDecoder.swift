import TerminalKit

/// What ncurses reads: a byte, or one of its key codes.
enum KeyInput: Hashable {
    case byte(UInt8)
    case code(Int32)

    /// From what `wgetch` returns; nil for its error, which means that there is nothing to read.
    init?(_ value: Int32) {
        switch value {
        case 0...255: self = .byte(UInt8(value))
        case 256...: self = .code(value)
        default: return nil
        }
    }
}

/// Makes keys of what ncurses reads.
///
/// Characters are put together here and not by ncurses, which loses what follows a broken one; and so are mouse
/// reports, of which ncurses keeps one when several come together.
///
/// - Limits: a paste is taken up to 1 MiB; what comes after that is dropped.
struct KeyDecoder {
    static let pasteBytes = 1 << 20

    private enum State {
        case keys
        case pasting
        /// In a mouse report, behind `ESC [ <`.
        case mouse(String)
        /// In one of the old form, behind `ESC [ M`.
        case oldMouse([UInt8])
        /// In what the terminal says by itself or answers.
        case string(ControlString)
    }

    private var state = State.keys
    /// What was pasted so far: not in the state, or each byte would copy those before it.
    private var pasted: [UInt8] = []
    private var character = CharacterAssembly()
    private var clicks = ClickTracker()
    private var waiting: [Key] = []
    /// When an ESC came with nothing behind it.
    private var lastEscape: Duration?
    /// When the terminal was asked for its background, until it has answered.
    private var asked: Duration?

    /// How long an answer counts. Nobody waits for it; but later the screen no longer changes under who reads it.
    static let answerTime: Duration = .seconds(2)

    /// The terminal was asked for its background: the answer becomes a key, and no part of it another one.
    mutating func expectBackground(at now: Duration) { asked = now }

    /// Whether the terminal may still tell its background.
    func expectsBackground(at now: Duration) -> Bool { asked.map { now - $0 < Self.answerTime } ?? false }

    /// The next key from `read`, which returns nil when nothing is there; nil when there is none yet.
    ///
    /// - Parameter now: a time since any fixed moment, which tells double clicks.
    mutating func next(now: Duration, _ read: () -> KeyInput?) -> Key? {
        if !waiting.isEmpty { return waiting.removeFirst() }
        while let input = read() {
            if let key = take(input, now: now, read) { return key }
            if !waiting.isEmpty { return waiting.removeFirst() }
        }
        return nil
    }

    private mutating func take(_ input: KeyInput, now: Duration, _ read: () -> KeyInput?) -> Key? {
        switch state {
        case .keys: return isLateStart(input, now: now, read) ? nil : takeKey(input, now: now, read)
        case .pasting: return takePasted(input)
        case .mouse(let report): return takeReport(input, after: report, now: now)
        case .oldMouse(let report): return takeOldReport(input, after: report, now: now)
        case .string(let string): return take(input, in: string, now: now, read)
        }
    }

    private mutating func takeKey(_ input: KeyInput, now: Duration, _ read: () -> KeyInput?) -> Key? {
        switch input {
        case .code(KeyCodes.pasteStart): state = .pasting
        case .code(KeyCodes.mouseReport): state = .mouse("")
        case .code(KeyCodes.oldMouseReport): state = .oldMouse([])
        case .code(let code): return KeyCodes.key(for: code)
        case .byte(0x1B): return escape(now: now, read)
        case .byte(let byte): return character.add(byte).flatMap(Self.key)
        }
        return nil
    }

    private mutating func takePasted(_ input: KeyInput) -> Key? {
        if input == .code(KeyCodes.pasteEnd) {
            defer { pasted = [] }
            state = .keys
            return .paste(String(decoding: pasted, as: UTF8.self))
        }
        guard case .byte(let byte) = input, pasted.count < Self.pasteBytes else { return nil }
        // A pasted line ends with what Enter sends.
        pasted.append(byte == 0x0D ? 0x0A : byte)
        return nil
    }

    private mutating func takeReport(_ input: KeyInput, after report: String, now: Duration) -> Key? {
        guard case .byte(let byte) = input, 0x30..<0x7F ~= byte, report.utf8.count < 24 else {
            state = .keys
            return nil
        }
        guard byte == 0x4D || byte == 0x6D else {
            state = .mouse(report + String(UnicodeScalar(byte)))
            return nil
        }
        state = .keys
        return key(for: MouseReport(report, isRelease: byte == 0x6D), now: now)
    }

    private mutating func takeOldReport(_ input: KeyInput, after report: [UInt8], now: Duration) -> Key? {
        state = .keys
        guard let byte = KeyCodes.byte(of: input) else { return nil }
        let bytes = report + [byte]
        guard bytes.count == 3 else {
            state = .oldMouse(bytes)
            return nil
        }
        return key(for: MouseReport(old: bytes), now: now)
    }

    private mutating func key(for report: MouseReport?, now: Duration) -> Key? {
        guard let report else { return nil }
        waiting += clicks.events(report.input, at: report.place, time: now).map(Key.mouse)
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    private static func key(for scalar: Unicode.Scalar) -> Key? {
        let value = scalar.value
        switch value {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x08, 0x7F: return .backspace
        case 0x00: return .control(" ")
        case 0x01...0x1A: return .control(letter(value + 0x60))
        case 0x1C...0x1F: return .control(letter(value + 0x40))
        case 0x80...0x9F: return nil
        default: return .character(Character(scalar))
        }
    }

    private static func letter(_ value: UInt32) -> Character { Character(UnicodeScalar(UInt8(value))) }

    /// What an ESC means: the key, Alt with what follows at once, or the start of a sequence that nobody asked for,
    /// such as a terminal's answer to another program's question, which is dropped.
    private mutating func escape(now: Duration, _ read: () -> KeyInput?) -> Key? {
        guard let next = read() else {
            lastEscape = now
            return .escape
        }
        switch next {
        case .code: return takeKey(next, now: now, read)
        case .byte(0x1B): return .escape
        case .byte(0x5B): return Self.dropSequence(read) ? nil : .alt("[")
        case .byte(let byte) where ControlString.openings.contains(byte):
            return open(byte, now: now, read)
        case .byte(let byte) where byte == 0x7F || byte == 0x08:
            return .control("w")  // Alt-Backspace takes a word back, as in shells.
        case .byte(let byte) where 0x20..<0x7F ~= byte: return .alt(Self.letter(UInt32(byte)))
        case .byte: return takeKey(next, now: now, read)
        }
    }

    /// Begins a control string; Alt with its opening when nothing follows at once and no answer is expected, which a
    /// slow line may bring in pieces.
    private mutating func open(_ opening: UInt8, now: Duration, _ read: () -> KeyInput?) -> Key? {
        let next = read()
        guard next != nil || expectsBackground(at: now) else { return .alt(Self.letter(UInt32(opening))) }
        state = .string(ControlString(opening: opening, at: now))
        return next.flatMap { take($0, now: now, read) }
    }

    private mutating func take(
        _ input: KeyInput, in string: ControlString, now: Duration, _ read: () -> KeyInput?
    ) -> Key? {
        state = .keys
        guard !string.isOverdue(at: now) else { return takeKey(input, now: now, read) }
        var string = string
        guard string.take(input) else {
            state = .string(string)
            return nil
        }
        guard let background = string.background, expectsBackground(at: now) else { return nil }
        asked = nil
        return .background(background)
    }

    /// Whether this is the rest of a mouse report or an answer whose ESC a slow line has brought too early to belong to
    /// it. It is taken as such, so that it is not typed into a line of text; nobody types as fast.
    private mutating func isLateStart(_ input: KeyInput, now: Duration, _ read: () -> KeyInput?) -> Bool {
        defer { lastEscape = nil }
        guard let last = lastEscape, now - last < Self.slowLine else { return false }
        if input == .byte(0x5D), expectsBackground(at: now) {
            state = .string(ControlString(opening: 0x5D, at: now))
            return true
        }
        guard input == .byte(0x5B), let next = read() else { return false }
        guard next != .byte(0x3C) else {
            state = .mouse("")
            return true
        }
        waiting = [.character("[")] + (takeKey(next, now: now, read).map { [$0] } ?? [])
        return true
    }

    /// How late the rest of a sequence may come.
    private static let slowLine: Duration = .milliseconds(200)

    /// Reads a control sequence to its final byte; false when nothing follows.
    ///
    /// - Source: ECMA-48, 5.4.
    private static func dropSequence(_ read: () -> KeyInput?) -> Bool {
        var length = 0
        while length < 64, let input = read() {
            length += 1
            guard case .byte(let byte) = input, 0x20..<0x40 ~= byte else { return true }
        }
        return length > 0
    }
}
