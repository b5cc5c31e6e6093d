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
    case found(PendingScan.Found, PendingScan.Asker)
    /// A program of the user's has ended, or could not begin.
    case ran(ForeignCommand, ForeignEnding)
    /// The config was read again.
    case configRead(ConfigOrigin.Reading, isAsked: Bool)
    /// A save has come so far.
    case saving(percent: Int)
    /// A save has ended.
    case saved(SaveEnding)
    /// Feeds were written into the config, or could not be, for this reason.
    case configWritten([Feed], failure: String?)
    /// The terminal has another size.
    case resized(Size)
}

extension Effect {
    /// Whether it changes which feeds there are, or what they are.
    var concernsFeeds: Bool {
        switch self {
        case .add, .change, .remove, .restore, .arrange: true
        default: false
        }
    }
}

/// Something that the loop must do because the model may not.
enum Effect: Equatable {
    /// Connect at once.
    case reconnect(FeedID)
    /// Switch a feed off.
    case disconnect(FeedID)
    /// Subscribe to a feed; the ID is the one that the store gives next.
    case add(Feed, as: FeedID)
    /// Configure a feed anew, its events kept; connect anew if the connection is to be another one.
    case change(FeedID, to: Feed, reconnects: Bool)
    /// End a subscription and take the feed out.
    case remove(FeedID)
    /// Bring back a feed that was taken out, to its place, and subscribe to it again.
    case restore(FeedID, at: Int)
    /// Put the feeds in this order.
    case arrange([FeedID])
    /// Bound all feeds together by so many bytes.
    case limit(memory: Int)
    /// Mark this moment in all panes, with a few words or none.
    case placeMarker(text: String)
    /// Draw at most so many frames a second.
    case pace(framesPerSecond: Int)
    /// Read the config again.
    case reload
    /// Write feeds into the config.
    case write([Feed])
    /// Put text on the user's clipboard.
    case copy(ClipboardText)
    /// Ask the terminal for its background.
    case askBackground
    /// Ring the bell.
    case ring
    /// Tell the user, wherever they look.
    case notify(title: String, body: String)
    /// Say this in the terminal's title; nil lets it be as it was before.
    case title(String?)
    /// Run a program of the user's.
    case run(ForeignCommand)
    /// Take the mouse, or leave it to the terminal.
    case setMouse(Bool)
    /// Save what a pane shows.
    case save(SaveOrder)
    /// Give up the save that goes on.
    case stopSaving
    /// Save the screen into a new file: a picture when its name ends in `.svg`, else text.
    case saveScreen(path: String)
    /// Draw everything again, whatever the terminal shows.
    case redraw
    /// Stop the process until the user lets it go on.
    case suspend
    /// End the program.
    case quit
}
