public import TerminalKit

/// Draws the program's state.
public enum Screen {
    /// The frame that shows a state. Pure: the same state gives the same frame.
    public static func draw(_ state: ScreenState) -> Frame { Frame(size: state.size) }
}
