import TerminalKit
import Testing

@testable import NcursesDisplay

@Suite struct ColorNumberingTests {
    private static let palette = ColorNumbering(palette: 256, isDirect: false)
    private static let direct = ColorNumbering(palette: 8, isDirect: true)
    private static let direct16 = ColorNumbering(palette: 16, isDirect: true)
    private static let direct256 = ColorNumbering(palette: 256, isDirect: true)

    private static func rgb(_ number: Int) -> Color {
        .rgb(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    @Test(
        arguments: [
            (palette, .standard, nil), (palette, .palette(0), 0), (palette, .palette(255), 255),
            (direct, .standard, nil), (direct, .palette(0), 0), (direct, .palette(7), 7),
            (direct, .palette(9), 0xFF0000), (direct, .palette(208), 0xFF8700), (direct16, .palette(9), 9),
            (direct16, .palette(208), 0xFF8700), (direct256, .palette(208), 208),
            (direct, rgb(0x102030), 0x102030), (direct, rgb(0xFFFFFF), 0xFFFFFF), (direct, rgb(8), 8),
        ] as [(ColorNumbering, Color, Int32?)])
    func `a colour has the number that the entry gives it`(numbering: ColorNumbering, color: Color, number: Int32?) {
        #expect(numbering.number(of: color) == number)
    }

    @Test(arguments: [8, 16, 256])
    func `no colour is taken for one of the palette, nor differs by more than the least`(palette: Int) throws {
        let numbering = ColorNumbering(palette: palette, isDirect: true)
        for blue in 0..<256 {
            let number = try #require(numbering.number(of: Self.rgb(blue)))
            #expect(number >= palette)
            #expect(number & 0xFF == blue && number >> 8 <= 1)
            if blue >= palette { #expect(number == blue) }
        }
    }
}

extension NcursesDisplayTests {
    @Test(
        arguments: [
            ("xterm-direct", ColorChoice.auto, 0x000005, "38:2::0:1:5"),
            ("xterm-direct", .auto, 0x000000, "38:2::0:1:0"),
            ("xterm-direct", .auto, 0x123456, "38:2::18:52:86"),
            ("xterm-direct256", .auto, 0x0000C8, "38:2::0:1:200"),
            ("xterm-direct", .palette256, 0xFF8700, "38;5;208"), ("xterm-direct", .palette16, 0xFF0000, "[91m"),
            ("xterm-16color", .auto, 0xFF0000, "[91m"), ("xterm", .auto, 0xFF0000, "[31m"),
            ("xterm-256color", .auto, 0x5F87AF, "38;5;67"), ("xterm-256color", .auto, 0xFF0000, "38;5;196"),
        ] as [(String, ColorChoice, Int, String)])
    func `a colour is written as it is asked for, or as the nearest`(
        name: String, choice: ColorChoice, number: Int, written: String
    ) throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options(terminal: name, color: choice))
        _ = terminal.output()
        let color = Color.rgb(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
        display.paint(frame(display, ["Ajax"], style: Style(foreground: color)))
        let output = terminal.output()
        #expect(output.contains(written), "\(output.debugDescription)")
    }
}
