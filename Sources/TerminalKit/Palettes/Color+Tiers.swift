extension Color {
    /// The nearest colour that a terminal of a tier shows.
    ///
    /// For 256 colours only the fixed cube and greys are used, because the first 16 may be anything; for 16 and 8
    /// they are taken to be what their names say.
    public func adapted(to tier: ColorTier) -> Color {
        switch (tier, self) {
        case (_, .standard), (.direct, _), (.palette256, .palette): self
        case (.mono, _): .standard
        case (.palette256, .rgb(let red, let green, let blue)):
            .palette(Palette256.nearest(to: RGB(red, green, blue), among: 16..<256))
        case (.sixteen, .palette(0..<16)), (.eight, .palette(0..<8)): self
        case (.eight, .palette(8..<16)): lowered
        case (.sixteen, _): nearest(among: 0..<16)
        case (.eight, _): nearest(among: 0..<16).lowered
        }
    }

    private func nearest(among indices: Range<Int>) -> Color {
        guard let rgb else { return self }
        return .palette(Palette256.nearest(to: rgb, among: indices))
    }

    /// A bright colour as its dark twin; grey is nearer to white than to black, and stays readable on black.
    private var lowered: Color {
        switch self {
        case .palette(8): .palette(7)
        case .palette(let index) where index > 8: .palette(index - 8)
        default: self
        }
    }

    /// The colour in 24 bits, palette colours as xterm has them; `standard` stays as it is.
    public var light: Color { rgb?.color ?? self }

    /// The colour's light, if it is not the user's choice.
    var rgb: RGB? {
        switch self {
        case .standard: nil
        case .palette(let index): Palette256.colors[Int(index)]
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }
}

extension Style {
    /// The style in colours that a terminal of a tier shows.
    ///
    /// Where two colours that differed become the same one, the text takes the terminal's own colour or, on a
    /// background of that, black or white.
    public func adapted(to tier: ColorTier) -> Style {
        var style = self
        style.foreground = foreground.adapted(to: tier)
        style.background = background.adapted(to: tier)
        guard style.foreground == style.background, foreground != background, tier != .mono else { return style }
        let isDark = (style.background.rgb?.luminance ?? 0) < 0.18
        style.foreground = .palette(isDark ? 7 : 0)
        return style
    }
}
