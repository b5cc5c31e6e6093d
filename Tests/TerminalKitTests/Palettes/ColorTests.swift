import TerminalKit
import Testing

@Suite struct ColorTests {
    private let white = Color.rgb(red: 255, green: 255, blue: 255)
    private let black = Color.rgb(red: 0, green: 0, blue: 0)

    private static func grey(_ level: UInt8) -> Color { .rgb(red: level, green: level, blue: level) }

    @Test func `contrast is WCAG's`() throws {
        #expect(try #require(white.contrast(with: black)) == 21)
        #expect(try #require(white.contrast(with: white)) == 1)
        let grey = try #require(Self.grey(0x77).contrast(with: white))
        #expect(abs(grey - 4.48) < 0.01)
        #expect(Color.standard.contrast(with: white) == nil)
    }

    @Test func `a nudged colour reads on every background`() throws {
        let levels: [UInt8] = [0, 51, 102, 119, 128, 153, 204, 255]
        for red in levels {
            for blue in levels {
                let ground = Color.rgb(red: red, green: 100, blue: blue)
                for level in levels {
                    let nudged = Self.grey(level).nudged(on: ground)
                    #expect(try #require(nudged.contrast(with: ground)) >= 4.5)
                }
            }
        }
    }

    @Test func `what reads already, or is the user's choice, is left alone`() {
        #expect(white.nudged(on: black) == white)
        #expect(Color.palette(8).nudged(on: black) == .palette(8))
        #expect(Color.standard.nudged(on: black) == .standard)
        #expect(black.nudged(on: .standard) == black)
    }

    @Test(arguments: [
        (Color.rgb(red: 255, green: 0, blue: 0), ColorTier.palette256, Color.palette(196)),
        (.rgb(red: 128, green: 128, blue: 128), .palette256, .palette(244)),
        (.rgb(red: 250, green: 10, blue: 10), .sixteen, .palette(9)),
        (.rgb(red: 250, green: 10, blue: 10), .eight, .palette(1)),
        (.rgb(red: 1, green: 2, blue: 3), .direct, .rgb(red: 1, green: 2, blue: 3)),
        (.rgb(red: 1, green: 2, blue: 3), .mono, .standard),
        (.palette(196), .sixteen, .palette(9)), (.palette(12), .eight, .palette(4)), (.palette(8), .eight, .palette(7)),
        (.palette(3), .eight, .palette(3)), (.palette(3), .mono, .standard), (.standard, .eight, .standard),
        (.palette(200), .palette256, .palette(200)),
    ])
    func `a colour becomes the nearest that the terminal shows`(color: Color, tier: ColorTier, adapted: Color) {
        #expect(color.adapted(to: tier) == adapted)
    }

    @Test func `the fixed 240 of 256 colours are themselves, and the user's 16 are never taken`() {
        for index in UInt8(16)...255 {
            let twin = Color.palette(index).light.adapted(to: .palette256)
            #expect(twin.light == Color.palette(index).light)
            guard case .palette(16...) = twin else { Issue.record("\(index) becomes \(twin)"); continue }
        }
        for level in UInt8.min...255 {
            guard case .palette(16...) = Self.grey(level).adapted(to: .palette256) else {
                Issue.record("grey \(level)")
                continue
            }
        }
    }

    @Test func `text stays readable when colours fall together`() {
        let style = Style(foreground: Self.grey(40), background: Self.grey(20)).adapted(to: .eight)
        #expect(style.foreground == .palette(7))
        #expect(style.background == .palette(0))
    }
}
