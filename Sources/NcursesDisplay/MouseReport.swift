import TerminalKit

/// What a terminal says of its mouse.
///
/// - Source: xterm's control sequences, "Extended coordinates", SGR (1006): `button;column;row`, from 1.
struct MouseReport: Hashable {
    var input: ClickTracker.Input
    var place: Point

    /// From the report without its start and its final letter; nil for what is not of interest: other buttons.
    init?(_ text: String, isRelease: Bool) {
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        place = Point(column: numbers[1] - 1, row: numbers[2] - 1)
        // Shift, Alt and Ctrl do not make it another button.
        switch numbers[0] & ~0b1_1100 {
        case 0: input = isRelease ? .release : .press
        case 32: input = .move
        case 64: input = .wheelUp
        case 65: input = .wheelDown
        default: return nil
        }
    }
}
