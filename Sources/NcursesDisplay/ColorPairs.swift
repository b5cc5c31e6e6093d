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
    private let limit: Int32
    private let hasOwnColors: Bool
    private var numbers: [Pair: Int32] = [:]
    /// Whether a pair was asked for and there was none left.
    private(set) var isFull = false

    /// Starts colours on the current screen.
    init(tier: ColorTier) {
        let works = tier != .mono && has_colors() && start_color() == OK
        self.tier = works ? tier : .mono
        hasOwnColors = works && use_default_colors() == OK
        limit = works ? Int32(feedtop_color_pairs()) : 0
    }

    /// The pair's number for a style; 0, the terminal's own colours, when none is left.
    mutating func number(for style: Style) -> Int32 {
        guard tier != .mono else { return 0 }
        let style = style.adapted(to: tier)
        let pair = Pair(
            foreground: Self.index(style.foreground, tier: tier) ?? (hasOwnColors ? -1 : 7),
            background: Self.index(style.background, tier: tier) ?? (hasOwnColors ? -1 : 0))
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

    /// The number of a colour; nil for the terminal's own.
    ///
    /// With 24-bit colours 0–7 are the palette's and all others 0xRRGGBB, so the blackest seven give way by a shade.
    static func index(_ color: Color, tier: ColorTier) -> Int32? {
        switch color {
        case .standard: return nil
        case .palette(let index):
            guard tier == .direct, index > 7, case .rgb(let red, let green, let blue) = color.light else {
                return Int32(index)
            }
            return direct(red, green, blue)
        case .rgb(let red, let green, let blue): return direct(red, green, blue)
        }
    }

    private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
}
