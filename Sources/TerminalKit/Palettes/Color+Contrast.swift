extension Color {
    /// The contrast between two colours: 1 (equal) to 21 (black on white); nil when one is `standard`, which is
    /// whatever the user chose. Palette colours count as xterm shows them.
    ///
    /// - Source: WCAG 2.2, "contrast ratio".
    public func contrast(with other: Color) -> Double? {
        guard let rgb, let otherRGB = other.rgb else { return nil }
        return rgb.contrast(with: otherRGB)
    }

    /// This colour if it reads well enough on `background`, else the nearest on its way to white or black that does.
    ///
    /// The terminal's own colours (`standard`, palette 0–15) are left alone, as nobody knows what they look like.
    public func nudged(toContrast ratio: Double = 4.5, on background: Color) -> Color {
        guard !isUsersChoice, !background.isUsersChoice, let rgb, let ground = background.rgb else { return self }
        guard rgb.contrast(with: ground) < ratio else { return self }
        let white = RGB(255, 255, 255)
        let black = RGB(0, 0, 0)
        let isDark = white.contrast(with: ground) >= black.contrast(with: ground)
        return Self.nudge(rgb, towards: isDark ? white : black, until: ratio, on: ground).color
    }

    /// The colour that stands for this one on a background, both as a terminal of a tier shows them: nudged as far as it
    /// takes for the contrast to remain.
    ///
    /// The terminal's own colours are left alone where the background is one, too.
    public func readable(on background: Color, contrast ratio: Double, tier: ColorTier) -> Color {
        guard !isUsersChoice, !background.isUsersChoice else { return adapted(to: tier) }
        let ground = background.adapted(to: tier).light
        let candidates = stride(from: ratio, to: 21, by: 0.5).lazy.map {
            nudged(toContrast: $0, on: ground).adapted(to: tier)
        }
        let isReadable = { (color: Color) in (color.contrast(with: ground) ?? .infinity) >= ratio }
        return candidates.first(where: isReadable) ?? nudged(toContrast: 21, on: ground).adapted(to: tier)
    }

    /// Whether its three lights are about equal.
    var isGrey: Bool {
        guard let rgb else { return false }
        let lights = [rgb.red, rgb.green, rgb.blue].sorted()
        return lights[2] - lights[0] < 16
    }

    /// Whether the terminal's user decides what it looks like.
    var isUsersChoice: Bool {
        switch self {
        case .standard, .palette(0..<16): true
        default: false
        }
    }

    /// The first of 64 steps to `end` with enough contrast. Steps and not a formula, because the colour passes the
    /// background on its way when both lie on the same side of it.
    private static func nudge(_ color: RGB, towards end: RGB, until ratio: Double, on ground: RGB) -> RGB {
        for step in 1..<64 {
            let mixed = color.mixed(with: end, share: Double(step) / 64)
            if mixed.contrast(with: ground) >= ratio { return mixed }
        }
        return end
    }

    /// This colour mixed with `share` (0–1) of another; itself if either is the user's choice.
    public func mixed(with other: Color, share: Double) -> Color {
        guard !isUsersChoice, !other.isUsersChoice, let rgb, let otherRGB = other.rgb else { return self }
        return rgb.mixed(with: otherRGB, share: min(max(share, 0), 1)).color
    }
}
