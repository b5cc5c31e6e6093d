extension Scheme.Variant {
    /// What goes with a background: light where black reads better on it than white; nil for a background that is the
    /// user's choice.
    public init?(background: Color) {
        guard let ground = background.rgb, !background.isUsersChoice else { return nil }
        self = RGB(0, 0, 0).contrast(with: ground) > RGB(255, 255, 255).contrast(with: ground) ? .light : .dark
    }

    /// What the variable `COLORFGBG` tells of a terminal: `15;0`, or `0;default;15`; nil where it tells nothing.
    ///
    /// - Source: rxvt, which writes the numbers of its colours, text first and background last. White and the bright
    ///   colours but grey are light, as vim has it.
    public init?(colorFGBG text: String) {
        guard let last = text.split(separator: ";").last, let number = Int(last), (0..<16).contains(number) else {
            return nil
        }
        self = number == 7 || number > 8 ? .light : .dark
    }
}

extension Color {
    /// A colour as terminals tell of it when asked: `rgb:ffff/ffff/ffff`, of one to four digits each; what `rgba:` says
    /// of transparency is left out. Nil for anything else.
    ///
    /// - Source: X11's XParseColor, and xterm's control sequences, OSC 11.
    public init?(answer text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let count = ["rgb": 3, "rgba": 4][parts[0]]
        guard parts.count == 2, let count else { return nil }
        let channels = parts[1].split(separator: "/", omittingEmptySubsequences: false).map(Self.channel)
        guard channels.count == count, let red = channels[0], let green = channels[1], let blue = channels[2] else {
            return nil
        }
        self = .rgb(red: red, green: green, blue: blue)
    }

    /// One to four hexadecimal digits, which are a share of as many `f`.
    private static func channel(_ digits: Substring) -> UInt8? {
        guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit), let value = Int(digits, radix: 16)
        else { return nil }
        let most = 1 << (4 * digits.utf8.count) - 1
        return UInt8((value * 255 + most / 2) / most)
    }
}
