/// The control sequences in what a program wrote to a terminal, told apart into those that terminfo gives a program that
/// draws a screen (moving, erasing, scrolling, colours, modes) and all others.
struct TerminalControls {
    /// What no program that draws a screen writes: titles, clipboards, links, reports, resets, character sets, bells,
    /// and bytes that begin nothing.
    let foreign: [String]

    init(in written: String) {
        let rest = written.replacing(TerminalControls.drawing, with: "")
        foreign = rest.unicodeScalars.enumerated().filter { TerminalControls.isControl($1) }.map { offset, _ in
            String(String.UnicodeScalarView(rest.unicodeScalars.dropFirst(offset).prefix(12))).debugDescription
        }
    }

    /// CSI sequences but for those that the terminal answers or that move its window; the character sets and the keypad
    /// as terminfo sets them up; what moves the cursor in one byte, and SI, which ends an attribute on some terminals.
    private nonisolated(unsafe) static let drawing =  // a Regex is never changed, but not marked Sendable
        /\u{1B}\[[?]?[0-9;]*[A-HJ-MP-TXdhlmr@]|\u{1B}\(B|\u{1B}\)0|\u{1B}[=>78MD]|[\r\n\u{8}\u{F}]/
        .matchingSemantics(.unicodeScalar)

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
