public import TerminalKit

/// What a colour is for. Each role takes its colour from one slot of a scheme.
public enum ThemeRole: CaseIterable, Sendable {
    case text, dim, time, type, field, value, heading, border, focus, up, stale, down, selection, match, note, bar
}

/// A colour scheme made ready for drawing: a style for each role.
public struct Theme: Sendable, Hashable {
    /// The scheme it was made from.
    public let scheme: Scheme

    /// A theme from a scheme, for a terminal that shows so many colours.
    public init(scheme: Scheme, tier: ColorTier) { self.scheme = scheme }

    /// The style of a role.
    public subscript(role: ThemeRole) -> Style { .plain }
}
