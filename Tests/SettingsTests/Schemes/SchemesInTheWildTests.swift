import TerminalKit
import Testing

@testable import Settings

/// Files as they are in tinted-theming's collection, word for word, one of each form.
@Suite struct SchemesInTheWildTests {
    @Test func `base16, with a comment behind each colour`() throws {
        let scheme = try Self.read("3024.yaml", Self.base16)
        #expect(scheme.name == "3024")
        #expect(scheme.author == "Jan T. Sott (http://github.com/idleberg)")
        #expect(scheme.variant == .dark)
        #expect(
            Self.digits(scheme, 0x00, 0x08, 0x0B, 0x0F, 0x14) == [
                "#090300", "#db2d20", "#01a252", "#cdab53", "#01a252",
            ])
    }

    @Test func `base24, in columns and with capitals`() throws {
        let scheme = try Self.read("chicago-day.yaml", Self.base24)
        #expect(scheme.name == "Chicago Day")
        #expect(scheme.variant == .light)
        #expect(
            Self.digits(scheme, 0x00, 0x0E, 0x10, 0x15, 0x17) == [
                "#e8f0ea", "#e27ea6", "#c8dcd0", "#fcfdfc", "#eef4ee",
            ])
    }

    @Test func `the form of before 2022, without a palette`() throws {
        let scheme = try Self.read("eighties.yaml", Self.oldForm)
        #expect(scheme.slug == "eighties")
        #expect(scheme.name == "Eighties")
        #expect(scheme.author == "Chris Kempson (http://chriskempson.com)")
        #expect(scheme.variant == .dark)
        #expect(Self.digits(scheme, 0x00, 0x08, 0x0F, 0x12) == ["#2d2d2d", "#f2777a", "#d27b53", "#f2777a"])
    }

    private static func read(_ name: String, _ text: String) throws -> Scheme {
        let (scheme, problems) = SchemeFile(path: name, bytes: Array(text.utf8)).read()
        #expect(problems == [])
        return try #require(scheme)
    }

    private static func digits(_ scheme: Scheme, _ slots: Int...) -> [String] { slots.map { "\(scheme.colors[$0])" } }

    private static let base16 = """
        # 3024 scheme for the Base16 Builder (https://github.com/chriskempson/base16-builder)
        system: "base16"
        name: "3024"
        author: "Jan T. Sott (http://github.com/idleberg)"
        variant: "dark"
        palette:
          base00: "090300" #  ----
          base01: "3a3432" #  ---
          base02: "4a4543" #  --
          base03: "5c5855" #  -
          base04: "807d7c" #  +
          base05: "a5a2a2" #  ++
          base06: "d6d5d4" #  +++
          base07: "f7f7f7" #  ++++
          base08: "db2d20" #\tred
          base09: "e8bbd0" #\torange
          base0A: "fded02" #\tyellow
          base0B: "01a252" #\tgreen
          base0C: "b5e4f4" #\taqua
          base0D: "01a0e4" #\tblue
          base0E: "a16a94" #\tpurple
          base0F: "cdab53" #\tbrown

        """

    private static let base24 = """
        name:     "Chicago Day"
        author:   "Wendell, Ryan <ryanjwendell@gmail.com>"
        variant:  "light"
        system:   "base24"
        palette:
          base00: "e8f0ea"
          base01: "d1e0d7"
          base02: "b9d0c3"
          base03: "8a9a91"
          base04: "4b5a51"
          base05: "364c40"
          base06: "2a3b32"
          base07: "1e2a24"
          base08: "c60c30"
          base09: "f9461c"
          base0A: "968400"
          base0B: "009b3a"
          base0C: "00a1de"
          base0D: "522398"
          base0E: "e27ea6"
          base0F: "62361b"
          base10: "C8DCD0"
          base11: "6A7A70"
          base12: "CDE0D5"
          base13: "405048"
          base14: "15201A"
          base15: "FCFDFC"
          base16: "A0B0A8"
          base17: "EEF4EE"

        """

    private static let oldForm = """
        scheme: "Eighties"
        author: "Chris Kempson (http://chriskempson.com)"
        base00: "2d2d2d"
        base01: "393939"
        base02: "515151"
        base03: "747369"
        base04: "a09f93"
        base05: "d3d0c8"
        base06: "e8e6df"
        base07: "f2f0ec"
        base08: "f2777a"
        base09: "f99157"
        base0A: "ffcc66"
        base0B: "99cc99"
        base0C: "66cccc"
        base0D: "6699cc"
        base0E: "cc99cc"
        base0F: "d27b53"

        """
}
