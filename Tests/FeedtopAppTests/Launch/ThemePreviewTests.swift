import TerminalKit
import Testing

@testable import FeedtopApp

@Suite struct ThemePreviewTests {
    private static let scheme = Scheme(
        slug: "plain", name: "Plain\u{1B}[2J", author: "Nobody", variant: .dark,
        colors: [.standard, .palette(4), .rgb(red: 1, green: 2, blue: 3)] + [Color](repeating: .palette(7), count: 21))

    @Test func `without colours a line is words, and a theme's own words are made safe`() {
        #expect(
            ThemePreview(scheme: Self.scheme, isColored: false).line
                == "plain              dark   Plain␛[2J, by Nobody")
    }

    @Test func `with colours it shows them`() {
        let line = ThemePreview(scheme: Self.scheme, isColored: true).line
        #expect(line.contains("\u{1B}[49m  \u{1B}[48;5;4m  \u{1B}[48;2;1;2;3m  "))
        #expect(line.contains("\u{1B}[0m  dark   Plain"))
    }
}
