public import FeedCore
public import TerminalKit

/// Everything that a frame depends on. Two equal states draw equal frames.
public struct ScreenState: Sendable {
    /// The terminal's size.
    public var size: Size
    /// The time at which it is drawn.
    public var now: Moment
    /// How wall-clock times are shown.
    public var zone = Zone.local
    /// All feeds as they stand.
    public var store = StoreSnapshot()
    /// What the user wants to be told of, and what became of it.
    public var alerts = AlertBoard()
    /// The moment of the past that is shown; nil for the present, which goes on being stored meanwhile.
    public internal(set) var past: Past?
    /// The panes, in the order of their numbers from 1.
    public var panes: [Pane] = []
    /// Panes of feeds that are gone, as they were, in case the feeds come back; the one that went first first.
    var reserve: [Pane] = []
    /// The lowest of the numbers that panes have had: panes that the user adds have lower ones than all others.
    var lowestPaneID = -1
    /// How often panes were split.
    public var lastSplit = 0
    /// The index of the pane that keys go to.
    public var focus = 0
    /// Whether the focused pane fills the screen.
    public var isZoomed = false
    /// Whether the focused pane has most of the screen, and the others what is left.
    public var isEnlarged = false
    /// How times of events are shown.
    public var timeFormat = TimeFormat.clock
    /// The events that the user has marked.
    public var marks = Marks()
    /// How panes share the screen.
    public var layout = LayoutMode.auto
    /// The sizes that panes were given by hand, for each shape of grid that they were given in.
    public var weights: [GridWeights] = []
    /// The width that the rail was given by hand.
    public var railColumns: Int?
    /// What lies over the panes.
    public var overlay: Overlay?
    /// What lies below that, the lowest first, and comes back when it is closed.
    var covered: [Overlay] = []
    /// The line that text is entered into.
    public var prompt: Prompt?
    /// News for the user, in the footer until the next key.
    public var flash: Flash?
    /// What is being done meanwhile, and how far it is: in the footer in place of its keys.
    public var progress: String?
    /// Mistakes of the config file that are in force now.
    public var problems: [String] = []
    /// What is wrong with the lines that the config has now of feeds that go on as before, in words.
    public var faults: [FeedID: String] = [:]
    /// The lines of the help overlay.
    public var help: [HelpSection] = []
    /// What the footer offers, most important first; the last two are the key that lists all keys and the one that ends
    /// the program, which are offered even where there is little room.
    public var hints: [HelpLine] = []
    /// The keys that words on the screen tell of.
    public var keyNames = KeyNames()
    /// Whether nothing may move or flash that needs not.
    public var reducesMotion = false
    /// Whether only ASCII may be drawn.
    public var isASCII = false
    /// The colours.
    public var theme: Theme

    /// Panes of gone feeds that are kept.
    static let reservedPanes = 32

    /// The state of a program that just began.
    public init(size: Size, now: Moment, theme: Theme) {
        self.size = size
        self.now = now
        self.theme = theme
    }
}

extension ScreenState {
    /// The pane that keys go to.
    public var focusedPane: Pane? { panes.indices.contains(focus) ? panes[focus] : nil }
}

/// How panes share the screen.
public enum LayoutMode: Sendable, Equatable {
    /// By the size of the screen.
    case auto
    /// Side by side.
    case columns
    /// One above the other.
    case rows
    /// One at a time, the others as tabs.
    case tabs
    /// Rows of equal height, from the top, each of panes of equal width by their indices, from the left; as `auto` where
    /// they would be too small. The panes that are not named share other pages.
    case grid([[Int]])
}

/// News for the user.
public struct Flash: Sendable, Equatable {
    /// How it is shown.
    public enum Kind: Sendable { case news, error }

    /// What is said.
    public var text: String
    /// How it is shown.
    public var kind: Kind

    /// News.
    public init(_ text: String, kind: Kind = .news) {
        self.text = text
        self.kind = kind
    }
}

/// A group of keys in the help.
public struct HelpSection: Sendable, Equatable {
    /// Its heading.
    public var title: String
    /// Its lines.
    public var lines: [HelpLine]

    /// A group of keys.
    public init(title: String, lines: [HelpLine]) {
        self.title = title
        self.lines = lines
    }
}

/// A key and what it does.
public struct HelpLine: Sendable, Equatable {
    /// The keys, as people write them.
    public var keys: String
    /// What they do.
    public var text: String

    /// A key and what it does.
    public init(keys: String, text: String) {
        self.keys = keys
        self.text = text
    }
}
