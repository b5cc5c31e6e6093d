import TerminalKit
import Testing

@testable import Screens

@Suite struct ThemeTests {
    @Test(arguments: ThemeGround.allCases, [ColorTier.direct, .palette256])
    func `text of every role can be read on every ground`(ground: ThemeGround, tier: ColorTier) throws {
        let theme = Theme(scheme: .make(), tier: tier)
        for role in ThemeRole.allCases where role != .border {
            let style = theme[role, on: ground]
            let contrast = try #require(style.foreground.contrast(with: style.background))
            #expect(contrast >= 4.5, "\(role)")
        }
    }

    @Test func `roles take the colours of their slots`() {
        let theme = Theme(scheme: .make(), tier: .direct)
        #expect(theme[.time].foreground == .rgb(red: 0x88, green: 0xC0, blue: 0xD0))
        #expect(theme[.text].background == .rgb(red: 0x2E, green: 0x34, blue: 0x40))
        #expect(theme[.up].foreground == .rgb(red: 0xA3, green: 0xBE, blue: 0x8C))
    }

    @Test func `the terminal's own colours keep its background`() {
        let own = Scheme(
            slug: "default", name: "", author: "", variant: .dark,
            colors: [.standard, .standard] + (2..<24).map { .palette(UInt8($0 % 16)) })
        let theme = Theme(scheme: own, tier: .direct)
        for role in ThemeRole.allCases where role != .selection { #expect(theme[role].background == .standard) }
    }

    @Test func `in the terminal's own colours nothing has the colour that it stands on`() {
        // Where one grey is both for what is dim and for what is selected.
        let own = Scheme(
            slug: "default", name: "", author: "", variant: .dark,
            colors: [.standard, .standard, .palette(8), .palette(8), .palette(7)]
                + (5..<24).map { $0 == 5 ? .standard : .palette(UInt8($0 % 8)) })
        for tier in [ColorTier.sixteen, .eight, .direct] {
            let theme = Theme(scheme: own, tier: tier)
            for role in ThemeRole.allCases {
                let style = theme[role, on: .selection]
                #expect(style.foreground == .standard || style.foreground != style.background, "\(role)")
            }
        }
    }

    @Test func `what is selected can be read where the terminal has eight colours and its text is white`() {
        let own = Scheme(
            slug: "default", name: "", author: "", variant: .dark,
            colors: [.standard, .standard, .palette(8), .palette(8), .palette(7)]
                + (5..<24).map { $0 == 5 ? .standard : .palette(UInt8($0 % 8)) })
        let theme = Theme(scheme: own, tier: .eight)
        for role in ThemeRole.allCases where role != .bar {
            let style = theme[role, on: .selection]
            #expect(style.background == .palette(7))
            #expect(style.foreground != .standard && style.foreground != .palette(7), "\(role)")
        }
    }

    @Test func `without colour attributes say what matters`() {
        let theme = Theme(scheme: .make(), tier: .mono)
        for role in ThemeRole.allCases {
            #expect(theme[role].foreground == .standard)
            #expect(theme[role].background == .standard)
        }
        #expect(theme[.selection].attributes == .reverse)
        #expect(theme[.focus].attributes == .bold)
        #expect(theme[.match].attributes == [.reverse, .bold])
        #expect(theme[.time, on: .selection].attributes == .reverse)
        #expect(theme[.dim, on: .selection].attributes == .reverse)
    }
}
