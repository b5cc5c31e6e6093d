public import TerminalKit

/// A colour scheme made ready for drawing: a style for each role.
public struct Theme: Sendable, Hashable {
    /// The scheme it was made from.
    public let scheme: Scheme
    /// By the roles' raw values.
    private let styles: [Style]

    /// A theme from a scheme, for a terminal that shows so many colours.
    public init(scheme: Scheme, tier: ColorTier) {
        self.scheme = scheme
        styles = ThemeRole.allCases.map { $0.style(in: scheme, tier: tier) }
    }

    /// The style of a role.
    public subscript(role: ThemeRole) -> Style { styles[role.rawValue] }
}

extension ThemeRole {
    func style(in scheme: Scheme, tier: ColorTier) -> Style {
        let slots = slots
        guard tier > .mono else { return Style(attributes: slots.withoutColor) }
        return Style(
            foreground: scheme.colors[slots.foreground], background: scheme.colors[slots.background],
            attributes: slots.attributes)
    }

    /// Which slots of a scheme a role takes, its attributes, and those that stand for it where there is no colour.
    ///
    /// - Source: tinted-theming's styling guide 0.4.2 for what the slots mean.
    var slots: (foreground: Int, background: Int, attributes: Attributes, withoutColor: Attributes) {
        switch self {
        case .text, .value: (0x05, 0x00, [], [])
        case .dim, .field, .note: (0x03, 0x00, [], .dim)
        case .border: (0x03, 0x00, [], [])
        case .time: (0x0C, 0x00, [], [])
        case .type: (0x0E, 0x00, [], [])
        case .heading: (0x0D, 0x00, .bold, .bold)
        case .focus: (0x0D, 0x00, .bold, .bold)
        case .up: (0x0B, 0x00, [], [])
        case .stale: (0x0A, 0x00, [], .bold)
        case .down: (0x08, 0x00, [], .bold)
        case .selection: (0x05, 0x02, [], .reverse)
        case .match: (0x0A, 0x00, .reverse, [.reverse, .bold])
        case .bar: (0x05, 0x01, [], [])
        }
    }
}
