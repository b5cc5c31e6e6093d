import CShims.Ncurses
import TerminalKit

/// A terminal's entry in the terminal database.
struct TerminalEntry: Hashable {
    var name: String
    var colors: ColorTier
    /// How it numbers them.
    var numbering: ColorNumbering
    /// Whether it takes xterm's sequences for the window's title.
    var isXtermLike: Bool

    /// The best entry for a terminal: 24-bit colours where they are sure to work.
    static func best(for options: NcursesOptions) throws(NcursesError) -> TerminalEntry {
        guard let name = options.terminal, !name.isEmpty else { throw .noTerminalName }
        guard name != "dumb" else { throw .tooSimple(name) }
        for candidate in candidates(name, colorTerminal: options.colorTerminal, color: options.color) {
            guard let entry = TerminalEntry(name: candidate, descriptor: options.output) else { continue }
            if candidate == name || entry.colors > .sixteen { return entry }
        }
        throw .unknownTerminal(name)
    }

    /// Names to look for, the best first.
    ///
    /// An entry with 24-bit colours is another one (`xterm-direct`), so it is taken only when the terminal itself says
    /// by `COLORTERM` that it shows them. Screen and tmux say so for the terminal around them; they have entries of
    /// their own or get none.
    static func candidates(_ name: String, colorTerminal: String?, color: ColorChoice) -> [String] {
        let isDirect = name.hasSuffix("-direct")
        let base =
            ["-256color", "-direct"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
        switch color {
        case .never: return [name]
        case .palette16: return isDirect ? [base + "-256color", name] : [name]
        case .palette256: return name == base || isDirect ? [base + "-256color", name] : [name]
        case .auto, .always: break
        }
        guard ["truecolor", "24bit"].contains(colorTerminal), !isDirect else { return [name] }
        return [base + "-direct"] + (base.hasPrefix("xterm") && base != "xterm" ? ["xterm-direct"] : []) + [name]
    }

    private init?(name: String, descriptor: Int32) {
        var entry = feedtop_terminal_entry()
        guard unsafe feedtop_read_entry(name, descriptor, &entry) else { return nil }
        self.name = name
        colors =
            switch entry.colors {
            case _ where entry.has_rgb: .direct
            case 256...: .palette256
            case 16...: .sixteen
            case 8...: .eight
            default: .mono
            }
        numbering = ColorNumbering(palette: Int(entry.palette), isDirect: entry.has_rgb)
        isXtermLike = entry.is_xterm_like
    }
}
