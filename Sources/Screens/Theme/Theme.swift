public import TerminalKit

/// A colour scheme made ready for drawing: a style for each role.
public struct Theme: Sendable, Hashable {
    /// The scheme it was made from.
    public let scheme: Scheme
    /// By the raw values of ground and role.
    private let styles: [Style]

    /// A theme from a scheme, for a terminal that shows so many colours.
    public init(scheme: Scheme, tier: ColorTier) {
        self.scheme = scheme
        let scheme = tier > .sixteen ? scheme : scheme.inTerminalColors
        styles = ThemeGround.allCases.flatMap { ground in
            ThemeRole.allCases.map { $0.style(on: ground, in: scheme, tier: tier) }
        }
    }

    /// The style of a role.
    public subscript(role: ThemeRole) -> Style { self[role, on: .screen] }

    /// The style of a role on another background.
    public subscript(role: ThemeRole, on ground: ThemeGround) -> Style {
        styles[ground.rawValue * ThemeRole.allCases.count + role.rawValue]
    }
}

extension Scheme {
    /// What text has on a background: nothing of the colour that it stands on.
    fileprivate func text(on background: Color, tier: ColorTier) -> Color {
        let text = text == background ? self.background : text
        // Of eight colours white is the only grey, and most terminals that have no more write their text in it.
        let isWhite = background.adapted(to: tier) == .palette(7)
        return text == .standard && tier == .eight && isWhite ? .palette(0) : text
    }
}

/// What text stands on.
public enum ThemeGround: Int, CaseIterable, Sendable {
    /// The screen.
    case screen
    /// The first or the last row.
    case bar
    /// The selected row.
    case selection

    /// Its colour; that of text where the terminal would show the selected row as it shows all others.
    fileprivate func color(in scheme: Scheme, tier: ColorTier) -> Color {
        let color = scheme.colors[slot]
        let isSeen = color.adapted(to: tier) != scheme.colors[0].adapted(to: tier)
        return self != .selection || isSeen ? color : scheme.colors[0x05]
    }

    /// Slots of a scheme.
    private var slot: Int {
        switch self {
        case .screen: 0x00
        case .bar: 0x01
        case .selection: 0x02
        }
    }
}

extension ThemeRole {
    fileprivate func style(on ground: ThemeGround, in scheme: Scheme, tier: ColorTier) -> Style {
        guard tier > .mono else {
            // Dim and reversed at once is unreadable.
            let selected = withoutColor.subtracting(.dim).union(.reverse)
            return Style(attributes: ground == .selection ? selected : withoutColor)
        }
        let ground = self == .selection ? .selection : self == .bar ? .bar : ground
        let background = ground.color(in: scheme, tier: tier)
        let text = scheme.text(on: background, tier: tier)
        // The terminal's own colours have one grey for what is dim and for what is selected.
        let isText = [background, scheme.text].contains(scheme.colors[slot])
        let color = isText ? text : scheme.colors[slot]
        let foreground = color.readable(on: background, contrast: contrast, tier: tier)
        return Style(
            foreground: isLost(foreground, on: background, of: scheme, tier: tier) ? text : foreground,
            background: background, attributes: attributes
        ).adapted(to: tier)
    }

    /// Whether one of the terminal's own 16 is next to unreadable on another, as far as a guess goes: by their names, as
    /// xterm has them.
    private func isLost(_ color: Color, on background: Color, of scheme: Scheme, tier: ColorTier) -> Bool {
        guard tier <= .sixteen, let contrast = color.contrast(with: background.adapted(to: tier)) else { return false }
        return contrast < min(self.contrast, 3)
    }

    /// The slot of a scheme that the role's colour is in.
    ///
    /// - Source: tinted-theming's styling guide 0.4.2 for what the slots mean.
    private var slot: Int {
        switch self {
        case .text, .value, .selection, .bar, .line8: 0x05
        case .dim, .field, .note, .border: 0x03
        case .time, .number, .line1: 0x0C
        case .type, .word, .line4: 0x0E
        case .heading, .focus, .key, .line5: 0x0D
        case .up, .string, .line3: 0x0B
        case .stale, .match, .line2: 0x0A
        case .down, .line7: 0x08
        case .line6: 0x09
        }
    }

    private var attributes: Attributes {
        switch self {
        case .heading, .focus: .bold
        case .match: .reverse
        default: []
        }
    }

    /// What stands for the colour where there is none.
    private var withoutColor: Attributes {
        switch self {
        case .dim, .field, .note: .dim
        case .heading, .focus, .stale, .down: .bold
        case .selection: .reverse
        case .match: [.reverse, .bold]
        default: []
        }
    }

    /// Text has to be read; a border only has to be seen.
    ///
    /// - Source: WCAG 2.2, 1.4.3 for text.
    private var contrast: Double { self == .border ? 2 : 4.5 }
}
