/// How many colours the user asked for: `--color`.
public enum ColorChoice: String, CaseIterable, Hashable, Sendable {
    /// What the terminal shows, or none when `NO_COLOR` is set.
    case auto
    /// What the terminal shows, whatever `NO_COLOR` says.
    case always
    /// None: bold, underline and the like only.
    case never
    /// At most the 256 of the palette.
    case palette256 = "256"
    /// At most the terminal's own 16.
    case palette16 = "16"

    /// The colours to use on a terminal that shows `offered`.
    ///
    /// - Source: no-color.org: `NO_COLOR` counts when it is set and not empty.
    public func tier(offered: ColorTier, noColor: String?) -> ColorTier {
        switch self {
        case .auto: noColor?.isEmpty == false ? .mono : offered
        case .always: offered
        case .never: .mono
        case .palette256: min(offered, .palette256)
        case .palette16: min(offered, .sixteen)
        }
    }
}
