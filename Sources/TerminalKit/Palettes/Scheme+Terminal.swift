extension Scheme {
    /// The scheme's colour for each of the terminal's 16.
    ///
    /// - Source: tinted-theming's terminal templates, which use base24's bright slots for 9–14.
    public var terminalColors: [Color] {
        [
            0x00, 0x08, 0x0B, 0x0A, 0x0D, 0x0E, 0x0C, 0x05,
            0x03, 0x12, 0x14, 0x13, 0x16, 0x17, 0x15, 0x07,
        ].map { colors[$0] }
    }

    /// The scheme in the terminal's own 16 colours, by what its slots are called: the nearest of the 16 would be greys
    /// for most schemes, and failures as white as what works. What is grey in the scheme stays so. A scheme that leaves
    /// its background to the terminal is in those colours already.
    public var inTerminalColors: Scheme {
        guard !background.isUsersChoice else { return self }
        var scheme = self
        let numbers: [UInt8] =
            variant == .dark
            ? [0, 0, 8, 8, 7, 7, 15, 15, 9, 11, 11, 10, 14, 12, 13, 9, 0, 0, 9, 11, 10, 14, 12, 13]
            : [15, 15, 7, 8, 8, 0, 0, 0, 1, 3, 3, 2, 6, 4, 5, 1, 15, 15, 1, 3, 2, 6, 4, 5]
        scheme.colors = zip(colors, numbers).enumerated().map { slot, pair in
            .palette(slot >= 0x08 && pair.0.isGrey ? numbers[0x05] : pair.1)
        }
        return scheme
    }

    /// What text is written with when nothing was asked for.
    public var text: Color { colors[0x05] }

    /// What lies behind it.
    public var background: Color { colors[0x00] }

    /// A colour as light, for pictures: the scheme decides about the terminal's own colours, and a scheme that
    /// leaves them to the terminal gets xterm's.
    func light(of color: Color, isBackground: Bool) -> RGB {
        switch color {
        case .standard: light(ofSlot: isBackground ? background : text, isBackground: isBackground)
        case .palette(let index) where index < 16: terminalColors[Int(index)].rgb ?? Palette256.ansi[Int(index)]
        default: color.rgb ?? RGB(0, 0, 0)
        }
    }

    private func light(ofSlot slot: Color, isBackground: Bool) -> RGB {
        if let rgb = slot.rgb { return rgb }
        let isLight = (variant == .light) == isBackground
        return isLight ? RGB(0xF2, 0xF2, 0xF2) : RGB(0x1B, 0x1D, 0x22)
    }
}
