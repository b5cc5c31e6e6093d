public import FeedCore
public import TerminalKit

/// What the config file says: the feeds, and how to show and bound them.
public struct Config: Sendable, Equatable {
    /// The colours.
    public var theme: ThemeChoice = "default"
    /// How panes are laid out.
    public var layout = Layout.auto
    /// How times of events are shown.
    public var time = TimeFormat.clock
    /// Bytes of memory that all feeds together may take.
    public var memory = 512_000_000
    /// At most so many frames a second, 1 to 120.
    public var framesPerSecond = 30
    /// Which colours are used.
    public var color = ColorChoice.auto
    /// Whether borders and marks are plain ASCII even where the terminal could show more.
    public var isASCII = false
    /// Whether what has changed flashes, and the clock and ages go on by the second.
    public var hasMotion = true
    /// Whether what happens is said line after line, for screen readers, instead of drawn.
    public var isLinear = false
    /// Whether the mouse scrolls and chooses, so that the terminal does not select text with it.
    public var isMouseOn = true
    /// The program that opens links, with its arguments; empty for the environment's or the system's.
    public var opener: [String] = []
    /// Which keys perform which commands.
    public var keys = KeyBindings()
    /// The program that alerts notify with, by its arguments, in which `{title}` and `{body}` are filled in; empty
    /// leaves it to the terminal.
    public var notifyCommand: [String] = []
    /// What feeds have that do not say otherwise.
    public var defaults = FeedDefaults()
    /// The feeds without mistakes, in order.
    public var feeds: [Feed] = []
    /// The feeds that cannot be subscribed to, so that they are shown as such.
    public var brokenFeeds: [BrokenFeed] = []

    /// A config that says nothing: every setting at its default, and no feed.
    public init() {}
}

/// A feed of the config file that cannot be subscribed to.
public struct BrokenFeed: Sendable, Equatable {
    /// Its name; `feed 3` when it has none.
    public var name: String
    /// Its place among all feeds of the file, from 0.
    public var index: Int
    /// What is wrong with it.
    public var problems: [Problem]

    /// A broken feed.
    public init(name: String, index: Int, problems: [Problem]) {
        self.name = name
        self.index = index
        self.problems = problems
    }
}
