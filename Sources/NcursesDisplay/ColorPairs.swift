import CNcurses
import CShims.Ncurses
import TerminalKit

/// The pairs of colours that ncurses has been told of.
struct ColorPairs {
    /// Two colours as ncurses numbers them; -1 is the terminal's own.
    struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    private let tier: ColorTier
    private let numbering: ColorNumbering
    private let limit: Int32
    private let hasOwnColors: Bool
    private var numbers: [Pair: Int32] = [:]
    /// Whether a pair was asked for and there was none left.
    private(set) var isFull = false

    /// Starts colours on the current screen.
    init(tier: ColorTier, numbering: ColorNumbering) {
        let works = tier != .mono && has_colors() && start_color() == OK
        self.tier = works ? tier : .mono
        self.numbering = numbering
        hasOwnColors = works && use_default_colors() == OK
        limit = works ? Int32(feedtop_color_pairs()) : 0
    }

    /// The pair's number for a style; 0, the terminal's own colours, when none is left.
    mutating func number(for style: Style) -> Int32 {
        guard tier != .mono else { return 0 }
        let style = style.adapted(to: tier)
        let pair = Pair(
            foreground: numbering.number(of: style.foreground) ?? (hasOwnColors ? -1 : 7),
            background: numbering.number(of: style.background) ?? (hasOwnColors ? -1 : 0))
        if pair == Pair(foreground: -1, background: -1) { return 0 }
        if let number = numbers[pair] { return number }
        return add(pair)
    }

    private mutating func add(_ pair: Pair) -> Int32 {
        let number = Int32(numbers.count) + 1
        // A pair that ncurses did not take would be painted black on black.
        guard number < limit, init_extended_pair(number, pair.foreground, pair.background) == OK else {
            isFull = true
            return 0
        }
        numbers[pair] = number
        return number
    }

    /// Forgets every pair; what is on the screen must be painted again.
    mutating func reset() {
        reset_color_pairs()
        numbers.removeAll(keepingCapacity: true)
        isFull = false
    }
}
