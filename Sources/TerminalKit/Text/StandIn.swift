/// What is shown in place of a character that a terminal would obey.
enum StandIn {
    /// The visible text for a character of the class `obeyed`; every character in it takes one column.
    static func text(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09: " "  // One column wherever it stands, so that cutting and scrolling never move what follows.
        case 0x00...0x1F: picture(0x2400 + scalar.value)
        case 0x7F: picture(0x2421)
        case 0x85: picture(0x2424)
        case 0x80...0x9F: "‹\(c1[Int(scalar.value - 0x80)])›"
        case 0x1F1E6...0x1F1FF: picture(scalar.value - 0x1F1E6 + 0x41)  // A flag's two letters: 🇳🇱 is NL.
        default: "‹\(names[scalar.value] ?? "?")›"
        }
    }

    private static func picture(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
    }

    /// U+0080–U+009F. Source: ECMA-48, 8.3; the first two and U+0099 as in Unicode's NameAliases.
    private static let c1 = [
        "PAD", "HOP", "BPH", "NBH", "IND", "NEL", "SSA", "ESA", "HTS", "HTJ", "VTS", "PLD", "PLU", "RI", "SS2", "SS3",
        "DCS", "PU1", "PU2", "STS", "CCH", "MW", "SPA", "EPA", "SOS", "SGC", "SCI", "CSI", "ST", "OSC", "PM", "APC",
    ]

    /// Line separators and the controls of writing direction. Source: Unicode's NameAliases.
    private static let names: [UInt32: String] = [
        0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM", 0x2028: "LS", 0x2029: "PS",
        0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
        0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    ]
}
