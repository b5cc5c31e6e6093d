public import TerminalKit

/// Which colours are asked for: a scheme, or one for a dark and one for a light terminal.
public struct ThemeChoice: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The scheme for a terminal with a dark background.
    public var dark: String
    /// The scheme for one with a light background.
    public var light: String

    /// A scheme for either background.
    public init(dark: String, light: String) {
        (self.dark, self.light) = (Scheme.slug(of: dark), Scheme.slug(of: light))
    }

    /// One scheme by its name, or `auto`.
    public init(_ name: String) {
        let slug = Scheme.slug(of: name)
        self = slug == Self.autoName ? .auto : ThemeChoice(dark: slug, light: slug)
    }

    /// One scheme by its name, or `auto`.
    public init(stringLiteral name: String) { self.init(name) }

    /// The pair of a user who only wants colours that go with the terminal.
    public static let auto = ThemeChoice(dark: "catppuccin-mocha", light: "catppuccin-latte")

    /// What stands for that pair.
    public static let autoName = "auto"

    /// Whether the terminal's background decides.
    public var followsTerminal: Bool { dark != light }

    /// The scheme on a background.
    public func name(on ground: Scheme.Variant) -> String { ground == .dark ? dark : light }

    /// The choice in words that no other choice has; those of `init(_:)` where it has some.
    public var text: String {
        if self == .auto { return Self.autoName }
        return followsTerminal ? "dark: \(dark), light: \(light)" : dark
    }
}

extension ThemeChoice {
    /// Reads a choice: a name, or a map of two.
    init(_ value: Value) throws(Problem) {
        guard value.scalar == nil else {
            self.init(try Self.name(value, of: "theme"))
            return
        }
        let map = try value.map("theme", like: "theme: nord, or \(Self.example)")
        if let entry = map.entries.first(where: { !["dark", "light"].contains($0.key) }) {
            throw map.unknownKey(entry, among: ["dark", "light"], in: "theme")
        }
        guard let dark = map["dark"], let light = map["light"] else {
            throw value.problem("theme names a scheme for one background only. Write \(Self.example)")
        }
        self.init(dark: try Self.name(dark, of: "dark"), light: try Self.name(light, of: "light"))
    }

    private static let example = "theme: { dark: nord, light: solarized-light }"

    /// The name of a scheme that there is, or `auto` where that may stand.
    private static func name(_ value: Value, of key: String) throws(Problem) -> String {
        let name = Scheme.slug(of: try value.line(key))
        let names = (value.source.surroundings?.themes).map { $0 + (key == "theme" ? [autoName] : []) }
        guard let names, !names.contains(name) else { return name }
        let advice = Suggestion(for: name, among: names).name.map { "Did you mean \(quoted($0))?" }
        throw value.problem("unknown theme \(quoted(value.scalar ?? "")). \(advice ?? Themes.advice)")
    }
}
