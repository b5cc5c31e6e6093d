public import TerminalKit

/// How a display is opened.
public struct NcursesOptions: Sendable {
    /// Where keys come from.
    public enum KeySource: Hashable, Sendable {
        /// Standard input, which must be a terminal.
        case standardInput
        /// `/dev/tty`: when standard input is a feed.
        case controllingTerminal
        /// An open descriptor of a terminal, which stays open.
        case descriptor(Int32)
    }

    /// Where keys come from.
    public var keys: KeySource
    /// The descriptor of the terminal that is painted on, which stays open.
    public var output: Int32
    /// `TERM`: the terminal's name in the terminal database.
    public var terminal: String?
    /// `COLORTERM`: `truecolor` or `24bit` when the terminal shows colours that its database entry does not know of.
    public var colorTerminal: String?
    /// What runs between the program and the terminal.
    public var multiplexer: Multiplexer
    /// `NO_COLOR`.
    public var noColor: String?
    /// `--color`.
    public var color: ColorChoice
    /// `--ascii`: nothing but ASCII even where the locale has more.
    public var asciiOnly: Bool

    /// Standard input and output, and the variables of the environment unless given.
    public init(
        keys: KeySource = .standardInput, output: Int32 = 1, environment: (String) -> String? = Environment.value,
        color: ColorChoice = .auto, asciiOnly: Bool = false
    ) {
        self.keys = keys
        self.output = output
        terminal = environment("TERM")
        colorTerminal = environment("COLORTERM")
        multiplexer = Multiplexer(environment: environment)
        noColor = environment("NO_COLOR")
        self.color = color
        self.asciiOnly = asciiOnly
    }
}

/// Why there is no display.
public enum NcursesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard output (or input) is a pipe or a file.
    case notATerminal(String)
    /// `TERM` is not set.
    case noTerminalName
    /// `TERM` names a terminal that cannot place its cursor, such as `dumb`.
    case tooSimple(String)
    /// The terminal database does not know `TERM`.
    case unknownTerminal(String)
    /// ncurses did not start, for a reason that it keeps to itself.
    case failed(String)

    /// What happened and what to do, for people.
    public var description: String {
        switch self {
        case .notATerminal(let stream):
            "\(stream) is not a terminal, so there is no screen to draw on. \(Self.instead)"
        case .noTerminalName:
            "TERM is not set, so it is not known how to draw on this terminal. \(Self.instead)"
        case .tooSimple(let name):
            "The terminal \(SafeText(name)) (TERM) cannot show a full screen. \(Self.instead)"
        case .unknownTerminal(let name):
            "The terminal \(SafeText(name)) (TERM) is not in the terminal database. Try TERM=xterm-256color. "
                + Self.instead
        case .failed(let name):
            "The screen could not be set up on the terminal \(SafeText(name)). \(Self.instead)"
        }
    }

    private static let instead = "`feedtop tail` prints events without a screen."
}
