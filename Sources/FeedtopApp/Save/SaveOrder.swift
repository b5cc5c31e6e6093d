import FeedCore
import Screens

/// What of a pane is to be saved, where, and as what.
struct SaveOrder: Equatable, Sendable {
    /// What becomes of a file that is there already.
    enum Manner: Sendable {
        /// There is none.
        case new
        /// It goes, once the new one is complete.
        case overwrite
        /// The events are added to it.
        case append
    }

    /// The pane.
    var pane: Int
    /// The file's name as the user wrote it.
    var name: String
    /// Where it lies.
    var path: String
    /// What it will hold.
    var format: SaveFormat
    /// What becomes of one that is there already.
    var manner: Manner
}

/// How a save ended.
enum SaveEnding: Equatable, Sendable {
    /// So many events are in the file of that name.
    case saved(events: Int, name: String)
    /// It was given up.
    case stopped(name: String)
    /// It did not work, for this reason; what was there before is unchanged.
    case failed(name: String, reason: String)

    /// What the user is told.
    var news: Flash {
        switch self {
        case .saved(let events, let name): Flash("Saved \(events.grouped) event\(events == 1 ? "" : "s") to \(name).")
        case .stopped(let name): Flash("Stopped: \(name) is not saved.")
        case .failed(let name, let reason): Flash("\(name) is not saved: \(reason).", kind: .error)
        }
    }
}

extension Int {
    /// With a comma after each three digits.
    fileprivate var grouped: String {
        var digits = Array(String(self))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }
}
