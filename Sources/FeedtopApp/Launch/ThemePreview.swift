import Glibc
import TerminalKit

/// One line about a colour scheme: its name, its author and, where colours can be shown, its colours.
struct ThemePreview {
    let scheme: Scheme
    let isColored: Bool

    /// Whether standard output shows colours.
    static func showsColors(environment: [String: String]) -> Bool {
        isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// The line, without its end.
    var line: String {
        let name = scheme.slug.padding(to: 18)
        let words =
            "\(scheme.variant.rawValue.padding(to: 5))  \(SafeText("\(scheme.name), by \(scheme.author)").string)"
        return isColored ? "\(name) \(swatches)  \(words)" : "\(name) \(words)"
    }

    private var swatches: String { scheme.colors.prefix(16).map { swatch($0) }.joined() + "\u{1B}[0m" }

    private func swatch(_ color: Color) -> String {
        switch color {
        case .standard: "\u{1B}[49m  "
        case .palette(let index): "\u{1B}[48;5;\(index)m  "
        case .rgb(let red, let green, let blue): "\u{1B}[48;2;\(red);\(green);\(blue)m  "
        }
    }
}

extension String {
    /// The text with blanks behind it up to `count` characters.
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
