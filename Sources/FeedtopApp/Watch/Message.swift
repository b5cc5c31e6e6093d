import FeedCore
import Screens
import TerminalKit

/// Something that happened, as the model is told of it.
enum Message {
    /// The user did something.
    case key(Key)
    /// The store has changed.
    case storeChanged(StoreSnapshot)
    /// A scan of stored events is done.
    case found(FilterScan.Found, PendingScan.Asker)
    /// The terminal has another size.
    case resized(Size)
}

/// Something that the loop must do because the model may not.
enum Effect: Equatable {
    /// Connect at once.
    case reconnect(FeedID)
    /// Switch a feed off.
    case disconnect(FeedID)
    /// Put text on the user's clipboard.
    case copy(String)
    /// Ring the bell.
    case ring
    /// Tell the user, wherever they look.
    case notify(title: String, body: String)
    /// Take the mouse, or leave it to the terminal.
    case setMouse(Bool)
    /// Draw everything again, whatever the terminal shows.
    case redraw
    /// Stop the process until the user lets it go on.
    case suspend
    /// End the program.
    case quit
}
