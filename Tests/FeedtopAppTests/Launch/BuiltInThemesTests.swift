import Screens
import Settings
import TerminalKit
import Testing

/// Every theme of the program, on every kind of terminal.
@Suite struct BuiltInThemesTests {
    private static let schemes = Themes.builtIn.schemes.filter { $0 != .terminal }

    @Test func `there are dark ones and light ones, one of high contrast and one without hue`() {
        #expect(Self.schemes.count { $0.variant == .dark } >= 8)
        #expect(Self.schemes.count { $0.variant == .light } >= 4)
        let slugs = Themes.builtIn.slugs
        for slug in ["high-contrast", "monochrome", ThemeChoice.auto.dark, ThemeChoice.auto.light] {
            #expect(slugs.contains(slug))
        }
    }

    @Test(arguments: schemes, [ColorTier.direct, .palette256])
    func `text of every role can be read on every ground`(scheme: Scheme, tier: ColorTier) throws {
        try check(scheme, tier, least: 4.5, leastOfBorders: 2)
    }

    /// What the terminal's own 16 look like is the user's choice; xterm's are only a guess at it.
    @Test(arguments: schemes, [ColorTier.sixteen, .eight])
    func `in the terminal's own colours nothing is lost`(scheme: Scheme, tier: ColorTier) throws {
        try check(scheme, tier, least: 3, leastOfBorders: 2)
    }

    private func check(_ scheme: Scheme, _ tier: ColorTier, least: Double, leastOfBorders: Double) throws {
        let theme = Theme(scheme: scheme, tier: tier)
        for ground in ThemeGround.allCases {
            for role in ThemeRole.allCases {
                let style = theme[role, on: ground]
                let contrast = try #require(style.foreground.contrast(with: style.background))
                #expect(contrast >= (role == .border ? leastOfBorders : least), "\(role) on \(ground): \(style)")
            }
        }
    }

    @Test(arguments: schemes, [ColorTier.direct, .palette256, .sixteen, .eight])
    func `the selected row differs from all others`(scheme: Scheme, tier: ColorTier) {
        let theme = Theme(scheme: scheme, tier: tier)
        #expect(theme[.text, on: .selection].background != theme[.text].background)
    }

    @Test(arguments: schemes.filter { $0.slug != "monochrome" && $0.variant == .dark }, [ColorTier.sixteen, .eight])
    func `what has failed, what may be dead and what is alive differ even in few colours`(
        scheme: Scheme, tier: ColorTier
    ) {
        let theme = Theme(scheme: scheme, tier: tier)
        let colors = [ThemeRole.text, .down, .stale, .up].map { theme[$0].foreground }
        #expect(Set(colors).count == colors.count, "\(colors)")
    }

    @Test(arguments: [ColorTier.sixteen, .eight])
    func `a theme without hue has none in few colours either`(tier: ColorTier) throws {
        let theme = Theme(scheme: try Themes.builtIn.named("monochrome"), tier: tier)
        let greys: Set<Color> = [.palette(0), .palette(7), .palette(8), .palette(15)]
        for role in ThemeRole.allCases { #expect(greys.contains(theme[role].foreground), "\(role)") }
    }
}
