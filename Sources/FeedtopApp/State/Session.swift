import FeedCore
import Screens

/// How a run looked at its end, for the next one that watches the same. It names feeds as people do, for their numbers
/// mean something in one run only.
struct Session: Codable, Equatable, Sendable {
    var layout: KeptLayout
    /// The sizes that panes were given by hand.
    var sizes: [KeptSizes]
    var railColumns: Int?
    var isZoomed: Bool
    var isEnlarged: Bool
    var timeFormat: KeptChoice
    /// The colours; nil where the command line names them.
    var theme: KeptChoice?
    /// The feed of the focused pane; nil for the merged timeline.
    var focus: String?
    /// Which of that feed's panes it is, from 0; earlier versions do not say.
    var focusPlace: Int?
    /// In order: a feed may have several.
    var panes: [KeptPane]
    var marks: [KeptMark]
    /// Where each feed's stream was.
    var feeds: [KeptFeed]
}

/// Something chosen that the config names, too: when the config has changed since, it wins.
struct KeptChoice: Codable, Equatable, Sendable {
    var chosen: String
    /// What the config said.
    var configured: String?
}

/// How panes shared the screen.
struct KeptLayout: Codable, Equatable, Sendable {
    /// `auto`, `columns`, `rows`, `tabs` or `grid`.
    var mode: String
    /// The feeds in the rows of a grid; nil for the merged timeline.
    var rows: [[String?]]
    /// What the config said.
    var configured: String
}

/// The sizes of a grid's rows and panes to one another.
struct KeptSizes: Codable, Equatable, Sendable {
    var rows: [Int]
    var columns: [[Int]]
}

/// What a pane showed and where it was.
struct KeptPane: Codable, Equatable, Sendable {
    /// Its feed; nil for the merged timeline.
    var feed: String?
    var view: KeptChoice
    var filters: [KeptFilter]
    /// The filter that the config named.
    var configuredFilter: String
    var place: KeptPlace
    var leftColumn: Int
    /// Whether long lines are wrapped; earlier versions do not say.
    var isWrapped: Bool?
    /// How its table was set up; nil when as the config says.
    var table: KeptTable?
    /// Which of its feed's panes in the config it was, from 0; earlier versions do not say, and had one.
    var setting: Int?
    /// How many its feed had in the config.
    var settings: Int?
    /// Whether the user had added it.
    var isAdded: Bool?
    /// What told it apart from the others that it was split into.
    var parts: [KeptPart]?
}

/// What told apart the panes that one was split into.
struct KeptPart: Codable, Equatable, Sendable {
    /// The number of the split.
    var split: Int
    var label: String
    var filter: String
}

/// One of a pane's filters.
struct KeptFilter: Codable, Equatable, Sendable {
    var text: String
    var isOn: Bool
}

/// Where in its timeline a pane was.
enum KeptPlace: Codable, Equatable, Sendable {
    /// At the newest item.
    case following
    /// It stood still.
    case paused
    /// With this event at the bottom.
    case held(KeptEvent)
}

/// What tells an event apart in another run, should it come again.
struct KeptEvent: Codable, Equatable, Sendable {
    var feed: String
    /// Its ID; empty for none.
    var id: String
    /// When it came.
    var microseconds: Int64
}

/// An event that was marked.
struct KeptMark: Codable, Equatable, Sendable {
    var event: KeptEvent
    var text: String
}

/// Where a feed's stream was.
struct KeptFeed: Codable, Equatable, Sendable {
    var name: String
    /// Tells whether its source is still the same.
    var source: String
    var lastEventID: String
    /// What the config said of the ID to begin with.
    var configuredID: String
}
