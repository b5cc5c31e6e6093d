import TerminalKit

/// A control string that the terminal sends, such as an answer, from behind its opening on.
///
/// Nothing in it is a key, whatever stands there and however it is cut into pieces. It ends with BEL or `ESC \`, and by
/// itself two seconds after it began, so that one without an end does not keep the keys from the user.
///
/// - Source: ECMA-48, 5.6.
/// - Limits: of its text 64 bytes are kept; no answer that was asked for is longer.
struct ControlString {
    /// What its second byte may be, behind ESC: OSC, DCS, APC and PM.
    static let openings: Set<UInt8> = [0x5D, 0x50, 0x5F, 0x5E]
    /// How long one may take.
    static let patience: Duration = .seconds(2)

    private let opening: UInt8
    private let start: Duration
    private var text: [UInt8] = []
    private var last: KeyInput?

    init(opening: UInt8, at start: Duration) {
        self.opening = opening
        self.start = start
    }

    /// Whether it takes longer than it may.
    func isOverdue(at now: Duration) -> Bool { now - start > Self.patience }

    /// Takes in what comes next.
    ///
    /// - Returns: whether that was its end.
    mutating func take(_ input: KeyInput) -> Bool {
        defer { last = input }
        if input == .byte(0x07) || (last == .byte(0x1B) && input == .byte(0x5C)) { return true }
        if case .byte(let byte) = input, byte != 0x1B, text.count < 64 { text.append(byte) }
        return false
    }

    /// The background that it tells of; nil when it tells of something else.
    var background: Color? {
        guard opening == 0x5D, text.starts(with: "11;".utf8) else { return nil }
        return Color(answer: String(decoding: text.dropFirst(3), as: UTF8.self))
    }
}
