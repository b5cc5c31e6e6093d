/// What is left of a terminal's input when escape sequences and control characters are taken out.
///
/// A program that writes only the cells that changed moves the cursor in the midst of a word: with the moves taken out,
/// the word stands in one piece again.
struct VisibleText {
    private enum State { case text, escape, charset, control, command, commandEscape }

    private var state = State.text

    /// The visible bytes of the next piece of output, which may begin and end within a sequence.
    mutating func take(_ output: UnsafeBufferPointer<UInt8>, into visible: inout [UInt8]) {
        for byte in output {
            switch (state, byte) {
            case (.text, 0x1b): state = .escape
            case (.text, 0x20...0x7e), (.text, 0x80...): visible.append(byte)
            case (.text, _): break
            case (.escape, UInt8(ascii: "[")): state = .control
            case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .command
            case (.escape, UInt8(ascii: "(")...UInt8(ascii: "/")): state = .charset
            case (.escape, _), (.charset, _): state = .text
            case (.control, 0x40...0x7e): state = .text
            case (.control, _): break
            case (.command, 0x07): state = .text
            case (.command, 0x1b): state = .commandEscape
            case (.command, _): break
            case (.commandEscape, UInt8(ascii: "\\")): state = .text
            case (.commandEscape, _): state = .command
            }
        }
    }
}
