import TerminalKit
import Testing

@testable import Settings

@Suite struct SchemeFileTests {
    private static let sixteen = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true))" }

    /// A palette in which slot n has the colour n n n.
    private static func palette(_ names: [String] = sixteen, indent: String = "  ", color: (Int) -> String = hex)
        -> String
    {
        names.enumerated().map { "\(indent)\($1): \(color($0))\n" }.joined()
    }

    private static func hex(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "\"" + String(repeating: digits.count == 1 ? "0" + digits : digits, count: 3) + "\""
    }

    private static func read(_ text: String, path: String = "My Theme.yaml") -> (scheme: Scheme?, words: [String]) {
        let (scheme, problems) = SchemeFile(path: path, bytes: Array(text.utf8)).read()
        return (scheme, problems.map(\.description))
    }

    private static func grey(_ number: UInt8) -> Color { .rgb(red: number, green: number, blue: number) }

    @Test func `the new form is read`() throws {
        let (scheme, words) = Self.read(
            "system: base16\nname: A b\nauthor: C (d)\nvariant: light\nslug: other\npalette:\n" + Self.palette(),
            path: "x/My Theme.yaml")
        #expect(words == [])
        #expect(scheme?.slug == "my-theme")
        #expect(scheme?.name == "A b")
        #expect(scheme?.author == "C (d)")
        #expect(scheme?.variant == .light)
        let colors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 8, 10, 11, 12, 13, 14].map {
            Self.grey($0)
        }
        #expect(scheme?.colors == colors)
    }

    @Test func `the old form is read`() {
        let (scheme, words) = Self.read("scheme: \"A b\"\nauthor: C\n" + Self.palette(indent: ""))
        #expect(words == [])
        #expect(scheme?.name == "A b")
        #expect(scheme?.colors[15] == Self.grey(15))
    }

    @Test func `base24 has colours of its own`() {
        let names = Self.sixteen + (0..<8).map { "base1\($0)" }
        let (scheme, words) = Self.read("system: base24\npalette:\n" + Self.palette(names))
        #expect(words == [])
        #expect(scheme?.colors == (0..<24).map { Self.grey($0) })
        #expect(scheme?.name == "my-theme")
        #expect(scheme?.author == "unknown")
    }

    @Test(arguments: ["001122", "\"001122\"", "'#001122'", "\"#001122\""])
    func `a colour is six digits, with or without a hash, and never a number`(text: String) {
        let (scheme, words) = Self.read("palette:\n" + Self.palette { _ in text })
        #expect(words == [])
        #expect(scheme?.colors.first == .rgb(red: 0, green: 0x11, blue: 0x22))
    }

    @Test(arguments: [
        ("AbCdEf", Color.rgb(red: 0xAB, green: 0xCD, blue: 0xEF)), ("5e1000", .rgb(red: 0x5E, green: 0x10, blue: 0)),
    ])
    func `the case of digits and of slots does not matter`(text: String, color: Color) {
        let (scheme, words) = Self.read("palette:\n" + Self.palette(Self.sixteen.map { $0.uppercased() }) { _ in text })
        #expect(words == [])
        #expect(scheme?.colors[7] == color)
    }

    @Test(arguments: [(0, Scheme.Variant.dark), (255, .light)])
    func `without a variant the background tells it`(background: Int, variant: Scheme.Variant) {
        let text = "palette:\n" + Self.palette { Self.hex($0 == 0 ? background : 128) }
        #expect(Self.read(text).scheme?.variant == variant)
    }

    static let mistakes: [(String, [String])] = [
        ("", ["t.yaml: this theme is empty"]),
        ("- a", ["t.yaml:1:1: the theme is a list, not a map. Write palette: and below it base00: \"282a36\""]),
        ("palette: x", ["t.yaml:1:10: palette is text, not a map. Write base00: \"282a36\" below it"]),
        (
            "palette:\n" + palette(sixteen.filter { $0 != "base0B" && $0 != "base00" }),
            ["t.yaml:2:3: the palette lacks base00, base0B"]
        ),
        (
            "palette:\n" + palette { $0 == 2 ? "#282a36" : "282a36" },
            ["t.yaml:4:10: base02 is empty: without quotes, # begins a comment. Write base02: \"#282a36\""]
        ),
        (
            "palette:\n" + palette { $0 == 2 ? "28 a36" : "282a36" },
            ["t.yaml:4:11: base02 is \"28 a36\", not six hexadecimal digits. Write base02: \"#282a36\""]
        ),
        (
            "palette:\n" + palette { $0 == 15 ? "[fff]" : "282a36" },
            ["t.yaml:17:11: base0F is a list, not six hexadecimal digits. Write base0F: \"#282a36\""]
        ),
        (
            "palette:\n" + palette() + "  base1X: \"282a36\"",
            ["t.yaml:18:3: warning: unknown key \"base1X\" in the palette. Did you mean \"base10\"?"]
        ),
        (
            "variant: darkish\npalette:\n" + palette(),
            ["t.yaml:1:10: warning: variant is \"darkish\", neither \"dark\" nor \"light\": taken for dark"]
        ),
        (
            "palette:\n" + palette() + "  base00: \"282a36\"",
            ["t.yaml:18:3: duplicate key \"base00\" in the palette: it stands at line 2 already. Remove one"]
        ),
    ]

    @Test(arguments: mistakes)
    func `a mistake says where and what to write`(text: String, words: [String]) {
        let read = Self.read(text, path: "t.yaml")
        #expect(read.words == words)
        #expect((read.scheme == nil) == !words[0].contains("warning"))
    }

    @Test func `a file of more than 64 KiB is no theme`() {
        let read = Self.read(String(repeating: "#", count: 70_000), path: "t.yaml")
        #expect(read.scheme == nil)
        #expect(read.words == ["t.yaml: this theme is larger than 64 KiB, the most that is read"])
    }

    @Test func `names are made safe for the screen`() {
        let (scheme, _) = Self.read("name: \"A\\e[2J\\u202E\"\npalette:\n" + Self.palette())
        #expect(scheme?.name == "A[2J")
    }
}
