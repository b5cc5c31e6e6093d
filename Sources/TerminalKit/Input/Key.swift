/// What the user did at the terminal.
public enum Key: Hashable, Sendable {
    /// A printable character, one grapheme; also what Alt sends is `escape` and then this.
    case character(Character)
    /// Ctrl with a letter or sign: `.control("c")` is Ctrl-c, `.control("_")` is Ctrl-_.
    case control(Character)
    /// Alt with a character.
    case alt(Character)
    case enter, escape, tab, backTab, backspace
    case up, down, left, right, home, end, pageUp, pageDown, insert, delete
    /// F1–F12.
    case function(Int)
    /// Text that the terminal pasted, as it was pasted.
    case paste(String)
    /// Something the mouse did.
    case mouse(MouseEvent)
    /// The terminal has another size now.
    case resize
    /// The terminal has told what its background is, having been asked.
    case background(Color)
}

/// Something the mouse did at a cell.
public struct MouseEvent: Hashable, Sendable {
    /// What happened.
    public enum Action: Hashable, Sendable { case press, release, click, doubleClick, drag, wheelUp, wheelDown }
    /// What happened.
    public var action: Action
    /// Where.
    public var place: Point

    /// A mouse event.
    public init(action: Action, place: Point) {
        self.action = action
        self.place = place
    }
}
