import TerminalKit

/// What a terminal says of its mouse.
///
/// - Source: xterm's control sequences, "Extended coordinates", SGR (1006): `button;column;row`, from 1; and "X11
///   tracking", which terminals speak that do not know the other: a byte for each of them, from 32.
struct MouseReport: Hashable {
    var input: ClickTracker.Input
    var place: Point

    /// From the report without its start and its final letter; nil for what is not of interest: other buttons.
    init?(_ text: String, isRelease: Bool) {
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 3 else { return nil }
        self.init(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
    }

    /// From the three bytes of a report of the old form, which does not say which button was released.
    init?(old bytes: [UInt8]) {
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3, numbers[0] >= 0 else { return nil }
        let isRelease = numbers[0] & 0b110_0011 == 0b11
        self.init(
            button: isRelease ? 0 : numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
    }

    private init?(button: Int, column: Int, row: Int, isRelease: Bool) {
        guard column > 0, row > 0 else { return nil }
        place = Point(column: column - 1, row: row - 1)
        // Shift, Alt and Ctrl do not make it another button.
        switch button & ~0b1_1100 {
        case 0: input = isRelease ? .release : .press
        case 32: input = .move
        case 64: input = .wheelUp
        case 65: input = .wheelDown
        default: return nil
        }
    }
}
