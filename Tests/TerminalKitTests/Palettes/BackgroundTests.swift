import TerminalKit
import Testing

/// What a terminal tells of its background.
@Suite struct BackgroundTests {
    @Test(arguments: [
        ("rgb:ffff/8080/0000", 0xFF8000), ("rgb:00/7f/ff", 0x007FFF), ("rgb:f/8/0", 0xFF8800),
        ("rgb:FFF/800/000", 0xFF8000),
        ("rgba:ffff/8080/0000/7777", 0xFF8000), ("rgb:1234/5678/9abc", 0x12569A),
    ])
    func `an answer is a colour`(text: String, number: Int) {
        let color = Color.rgb(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
        #expect(Color(answer: text) == color)
    }

    @Test(arguments: [
        "", "rgb", "rgb:", "rgb://", "rgb:ff/ff", "rgb:ff/ff/ff/ff", "rgba:ff/ff/ff", "rgb:fffff/ff/ff", "rgb:+f/ff/ff",
        "rgb:gg/ff/ff", "rgb:ff/ff/ff ", "hsl:ff/ff/ff", "#ffffff", "rgb:ff/ff/\u{0663}",
    ])
    func `what is none is no colour`(text: String) {
        #expect(Color(answer: text) == nil)
    }

    @Test(
        arguments: [
            (0x000000, .dark), (0x2E3440, .dark), (0x002B36, .dark), (0x0000FF, .dark), (0x666666, .dark),
            (0xFFFFFF, .light), (0xFDF6E3, .light), (0xFFFF00, .light), (0x00FF00, .light), (0x999999, .light),
        ] as [(Int, Scheme.Variant)])
    func `a background is light where black reads better on it than white`(number: Int, variant: Scheme.Variant) {
        let color = Color.rgb(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
        #expect(Scheme.Variant(background: color) == variant)
    }

    @Test func `of the user's own colours nothing is known`() {
        #expect(Scheme.Variant(background: .standard) == nil)
        #expect(Scheme.Variant(background: .palette(7)) == nil)
    }

    @Test(
        arguments: [
            ("15;0", .dark), ("0;default;15", .light), ("0;15", .light), ("7;0", .dark), ("12;8", .dark),
            ("0;7", .light),
            ("0;6", .dark), ("0;11", .light), ("0", .dark), ("15;default", nil), ("", nil), (";", nil), ("0;16", nil),
            ("0;-1", nil), ("dark", nil),
        ] as [(String, Scheme.Variant?)])
    func `COLORFGBG names the background last`(text: String, variant: Scheme.Variant?) {
        #expect(Scheme.Variant(colorFGBG: text) == variant)
    }
}
