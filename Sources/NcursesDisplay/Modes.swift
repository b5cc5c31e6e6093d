/// What the terminal was asked for besides what ncurses asks it.
struct Modes: Hashable {
    /// Pasted text comes between marks, so that it is not taken for keys.
    var isPasteBracketed = false
    /// Presses, releases, drags and the wheel come as input.
    var isMouseOn = false
    /// The window's title was saved and changed.
    var isTitleSet = false

    /// What starts them.
    var starting: String {
        (isPasteBracketed ? "\u{1B}[?2004h" : "") + (isMouseOn ? Self.mouseOn : "")
            + (isTitleSet ? Self.titleSaved : "")
    }

    /// What ends them, in the opposite order.
    var ending: String {
        (isTitleSet ? Self.titleRestored : "") + (isMouseOn ? Self.mouseOff : "")
            + (isPasteBracketed ? "\u{1B}[?2004l" : "")
    }

    /// xterm's button-event tracking, which tells of drags, in the form that knows no last column.
    static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
    /// Every kind of tracking off.
    static let mouseOff = "\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"
    /// The title goes onto the terminal's stack of titles.
    static let titleSaved = "\u{1B}[22;2t"
    /// The title that was saved comes back.
    static let titleRestored = "\u{1B}[23;2t"
}
