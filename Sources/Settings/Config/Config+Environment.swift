import FeedCore
import TerminalKit

extension Config {
    /// Lets the `FEEDTOP_…` variables have their way over the file, and returns the mistakes in them.
    ///
    /// `FEEDTOP_THEME`, `FEEDTOP_LAYOUT` (a word), `FEEDTOP_TIME`, `FEEDTOP_MEMORY`, `FEEDTOP_FPS`, `FEEDTOP_COLOR`,
    /// `FEEDTOP_ASCII`, `FEEDTOP_MOTION`, `FEEDTOP_LINEAR`, `FEEDTOP_MOUSE` and `FEEDTOP_KEYS` (a map's name) take what the keys of those names take. An
    /// empty variable is none. `FEEDTOP_CONFIG` is `ConfigFile.locate`'s.
    public mutating func apply(environment: [String: String]) -> [Problem] {
        var problems: [Problem] = []
        for (variable, set) in Self.variables {
            guard let text = environment[variable], !text.isEmpty else { continue }
            if let wanted = set(text, &self) {
                problems.append(Problem(file: variable, message: "\(quoted(text)) is not \(wanted)"))
            }
        }
        return problems
    }

    /// Each variable, and what takes its text: nil when it fits, else what would.
    private static let variables: [(String, @Sendable (String, inout Config) -> String?)] = [
        (
            "FEEDTOP_THEME",
            { text, config in
                config.theme = ThemeChoice(text)
                return nil
            }
        ),
        (
            "FEEDTOP_LAYOUT",
            { text, config in
                guard let layout = Layout(text) else { return alternatives(Layout.words) }
                config.layout = layout
                return nil
            }
        ),
        (
            "FEEDTOP_TIME",
            { text, config in
                guard let format = TimeFormat(rawValue: text.lowercased()) else {
                    return alternatives(TimeFormat.allCases.map(\.rawValue))
                }
                config.time = format
                return nil
            }
        ),
        (
            "FEEDTOP_MEMORY",
            { text, config in
                guard let size = ByteSize(text), size.bytes >= 1 << 20 else {
                    return "a size of at least 1MiB, such as 512MB"
                }
                config.memory = size.bytes
                return nil
            }
        ),
        (
            "FEEDTOP_FPS",
            { text, config in
                guard let number = Int(text), (1...120).contains(number) else { return "a whole number from 1 to 120" }
                config.framesPerSecond = number
                return nil
            }
        ),
        (
            "FEEDTOP_COLOR",
            { text, config in
                guard let color = ColorChoice(rawValue: text.lowercased()) else {
                    return alternatives(ColorChoice.allCases.map(\.rawValue))
                }
                config.color = color
                return nil
            }
        ),
        ("FEEDTOP_ASCII", { text, config in flag(text) { config.isASCII = $0 } }),
        ("FEEDTOP_MOTION", { text, config in flag(text) { config.hasMotion = $0 } }),
        ("FEEDTOP_LINEAR", { text, config in flag(text) { config.isLinear = $0 } }),
        ("FEEDTOP_MOUSE", { text, config in flag(text) { config.isMouseOn = $0 } }),
        (
            "FEEDTOP_KEYS",
            { text, config in
                config.keys.map = PlacedText(text, ofVariable: "FEEDTOP_KEYS")
                return nil
            }
        ),
    ]

    /// Sets a flag, written as in the file or as a digit.
    private static func flag(_ text: String, _ set: (Bool) -> Void) -> String? {
        switch text.lowercased() {
        case "1", "true", "yes", "on": set(true)
        case "0", "false", "no", "off": set(false)
        default: return "true or false"
        }
        return nil
    }
}
