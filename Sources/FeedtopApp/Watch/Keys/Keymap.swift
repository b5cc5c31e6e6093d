import Screens
import TerminalKit

/// Which keys perform which commands.
struct Keymap: Sendable {
    /// What keys pressed one after the other mean.
    enum Meaning {
        /// A command.
        case complete(Command)
        /// The beginning of a command's keys.
        case incomplete
        /// Nothing.
        case unknown
    }

    /// The keys as they are when nobody rebinds them.
    static let standard = Keymap(CommandGroup.all)

    private let groups: [CommandGroup]
    private var bindings: [[Key]: Command] = [:]
    private var prefixes: Set<[Key]> = []

    init(_ groups: [CommandGroup]) {
        self.groups = groups
        for command in groups.flatMap(\.commands) {
            for keys in command.keys { bind(keys, to: command) }
        }
    }

    /// What these keys mean, pressed one after the other.
    func command(for keys: [Key]) -> Meaning {
        if let command = bindings[keys] { return .complete(command) }
        return prefixes.contains(keys) ? .incomplete : .unknown
    }

    /// Every command, in the order of the help.
    var commands: [Command] { groups.flatMap(\.commands) }

    /// The command of a name; nil when there is none.
    func command(named name: String) -> Command? { commands.first { $0.name == name } }

    /// The keys that words on the screen tell of.
    var keyNames: KeyNames {
        KeyNames(Dictionary(commands.compactMap { command in command.keys.first.map { (command.name, $0) } }) { $1 })
    }

    /// How the user runs the command of a name: its first key, else its name on the command line.
    func way(to name: String) -> String { command(named: name)?.keys.first ?? ":\(name)" }

    /// The lines of the help overlay.
    var help: [HelpSection] {
        groups.map { group in
            HelpSection(
                title: group.title,
                lines: group.commands.map { HelpLine(keys: $0.keysInShort, text: $0.help) })
        }
    }

    /// The keys as the README's table.
    var markdown: String {
        let rows = groups.flatMap { group in
            group.commands.map { command in
                "| \(command.keyNames.map { "`\($0)`" }.joined(separator: " ")) | \(command.help) |"
            }
        }
        return (["| key | does |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    /// What the footer offers, most important first: other keys while something lies over the panes, or while the past
    /// is shown.
    func hints(on screen: ScreenState) -> [HelpLine] {
        guard let offers = screen.overlay?.offers ?? (screen.past == nil ? nil : Keymap.offersInPast) else {
            return commands.compactMap { command in
                guard let word = command.hint, let key = command.keys.first else { return nil }
                return HelpLine(keys: key, text: word)
            }
        }
        return offers.compactMap { offer in
            command(named: offer.command)?.keys.first.map { HelpLine(keys: $0, text: offer.word) }
        }
    }

    private static let offersInPast: [(command: String, word: String)] = [
        ("earlier", "earlier"), ("later", "later"), ("minute-earlier", "a minute back"),
        ("minute-later", "a minute on"), ("present", "live"), ("help", "help"), ("close-or-quit", "quit"),
    ]

    private mutating func bind(_ text: String, to command: Command) {
        guard let chord = KeyChord(name: text) else {
            preconditionFailure("\(command.name) is bound to \(text), which names no key")
        }
        precondition(bindings[chord.keys] == nil, "\(text) is bound twice, the second time to \(command.name)")
        bindings[chord.keys] = command
        for length in 1..<max(1, chord.keys.count) { prefixes.insert(Array(chord.keys.prefix(length))) }
    }
}

extension Overlay {
    /// The commands that the footer offers over the panes, and the words it offers them with.
    fileprivate var offers: [(command: String, word: String)] {
        switch self {
        case .help, .problems: [("down", "down"), ("up", "up"), ("close", "close")]
        case .histogram:
            [("scroll-left", "earlier"), ("scroll-right", "later"), ("open", "go there"), ("close", "close")]
        case .filters:
            [
                ("pause", "on/off"), ("open", "edit"), ("filter-add", "add"), ("filter-remove", "remove"),
                ("help", "help"),
                ("close", "close"),
            ]
        case .inspect:
            [
                ("open", "fold"), ("filter-in", "filter in"), ("filter-out", "filter out"), ("copy", "copy"),
                ("next-event", "next"), ("previous-event", "previous"), ("copy-as", "copy as"), ("links", "links"),
                ("help", "help"), ("close", "close"),
            ]
        case .alerts:
            [
                ("open", "go to"), ("pause", "snooze"), ("filter-remove", "remove"), ("help", "help"),
                ("close", "close"),
            ]
        case .link: [("open", "open"), ("down", "down"), ("up", "up"), ("help", "help"), ("close", "leave it")]
        case .menu: [("down", "down"), ("up", "up"), ("open", "choose"), ("close", "close")]
        case .sources:
            [
                ("down", "down"), ("up", "up"), ("open", "details"), ("reconnect", "reconnect"),
                ("disconnect", "disconnect"), ("help", "help"), ("close", "close"),
            ]
        case .source:
            [
                ("down", "down"), ("up", "up"), ("reconnect", "reconnect"), ("disconnect", "disconnect"),
                ("help", "help"), ("close", "back"),
            ]
        }
    }
}
