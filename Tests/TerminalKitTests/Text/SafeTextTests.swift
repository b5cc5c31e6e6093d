import TerminalKit
import Testing

@Suite struct SafeTextTests {
    /// What a feed sent, and what a terminal may see of it.
    struct Case: CustomTestStringConvertible, Sendable {
        var sent: String
        var shown: String
        var columns: Int
        var hidden = 0
        var testDescription: String { String(reflecting: sent) }
    }

    @Test(arguments: [
        Case(sent: "plain ~ text", shown: "plain ~ text", columns: 12),
        Case(sent: "", shown: "", columns: 0),
        Case(sent: "\u{1B}[2J", shown: "␛[2J", columns: 4),
        Case(sent: "\u{1B}]52;c;aGk=\u{07}", shown: "␛]52;c;aGk=␇", columns: 12),
        Case(sent: "a\rb\nc\r\n", shown: "a␍b␊c␍␊", columns: 7),
        Case(sent: "\u{00}\u{08}\u{0E}\u{7F}", shown: "␀␈␎␡", columns: 4),
        Case(sent: "a\tb", shown: "a b", columns: 3),
        Case(sent: "\u{9B}31m\u{9D}\u{85}", shown: "‹CSI›31m‹OSC›␤", columns: 14),
        Case(sent: "a\u{2028}b\u{2029}", shown: "a‹LS›b‹PS›", columns: 10),
        Case(sent: "\u{202E}gpj.exe\u{202C}", shown: "‹RLO›gpj.exe‹PDF›", columns: 17),
        Case(sent: "\u{061C}\u{200E}\u{200F}\u{2066}\u{2069}", shown: "‹ALM›‹LRM›‹RLM›‹LRI›‹PDI›", columns: 25),
    ])
    func `what a terminal would obey is shown instead`(_ example: Case) {
        expect(example)
    }

    @Test(arguments: [
        Case(sent: "a\u{200B}b\u{2060}c\u{AD}d\u{FEFF}e", shown: "abcde", columns: 5, hidden: 4),
        Case(sent: "x\u{E0041}\u{E0042}\u{E007F}", shown: "x", columns: 1, hidden: 3),
        Case(sent: "❤\u{FE0F}", shown: "❤", columns: 1, hidden: 1),
        Case(sent: "👍🏽", shown: "👍", columns: 2, hidden: 1),
        Case(sent: "👨‍👩‍👧", shown: "👨👩👧", columns: 6, hidden: 2),
    ])
    func `what shows nothing is dropped and counted`(_ example: Case) {
        expect(example)
    }

    @Test(arguments: [
        Case(sent: "日本", shown: "日本", columns: 4),
        Case(sent: "e\u{301}", shown: "e\u{301}", columns: 1),
        Case(sent: "\u{301}e", shown: "\u{25CC}\u{301}e", columns: 2),
        Case(
            sent: "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", shown: "z\u{300}\u{301}\u{302}\u{303}", columns: 1,
            hidden: 2),
        Case(sent: "🇳🇱", shown: "NL", columns: 2),
        Case(sent: "\u{E000}\u{FFFE}\u{378}", shown: "\u{FFFD}\u{FFFD}\u{FFFD}", columns: 3),
        Case(sent: "हिन्दी", shown: "हिन्दी", columns: 5),
        Case(sent: "╭─╮", shown: "╭─╮", columns: 3),
        Case(sent: "한국 ไทย שלום", shown: "한국 ไทย שלום", columns: 13),
    ])
    func `text takes the columns that it says`(_ example: Case) {
        expect(example)
    }

    private func expect(_ example: Case) {
        let text = SafeText(example.sent)
        // Scalars, because String's == takes "é" and "e\u{301}" for one.
        #expect(Array(text.string.unicodeScalars) == Array(example.shown.unicodeScalars))
        #expect(text.columns == example.columns)
        #expect(text.hidden == example.hidden)
    }

    @Test func `every character becomes harmless, and safe text stays as it is`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = SafeText(String(scalar))
            let isSafe = text.string.unicodeScalars.allSatisfy { Self.isHarmless($0) }
            let again = SafeText(text.string)
            let clusters = text.clusters.reduce(0) { $0 + $1.columns }
            let isStable = again.string == text.string && again.columns == text.columns && clusters == text.columns
            if !isSafe || !isStable { Issue.record("U+\(String(value, radix: 16)) became \(text.string)") }
        }
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xE2, 0x82], "\u{FFFD}"),
            ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x8E, 0x89], "🎉"),
        ] as [([UInt8], String)])
    func `bytes that are no UTF-8 show as replacement characters`(bytes: [UInt8], shown: String) {
        #expect(SafeText(utf8: bytes.span, columns: 80).string == shown)
    }

    @Test func `broken bytes are read as Swift's decoder reads them`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let bytes = (0..<12).map { _ in UInt8.random(in: 0x70...0xFF, using: &random) }
            #expect(SafeText(utf8: bytes.span, columns: 80) == SafeText(String(decoding: bytes, as: UTF8.self)))
        }
    }

    @Test(arguments: [
        ("abcdef", 3, "abcd"), ("日本語", 3, "日本"), ("日本語", 4, "日本語"), ("abc", 3, "abc"), ("a\u{1B}cd", 1, "a␛"),
        ("", 0, ""), ("abc", 0, "a"),
    ])
    func `a long text ends one cluster past the columns`(text: String, columns: Int, taken: String) {
        #expect(SafeText(utf8: text.utf8.span, columns: columns).string == taken)
    }

    @Test func `a text that shows nothing is cut, however long it is`() {
        let invisible = Array(String(repeating: "\u{200B}", count: 400_000).utf8)
        let text = SafeText(utf8: invisible.span, columns: 10)
        #expect(text.string == "…")
        #expect(text.hidden < 400)
    }

    @Test func `interpolated safe text stays what it was`() {
        let name = SafeText("\u{1B}Ajax")
        let text: SafeText = "goal for \(name)!"
        #expect(text.string == "goal for ␛Ajax!")
        #expect(text.columns == 15)
    }

    @Test(arguments: [
        ("a…b–c", "a~b-c"), ("╭─╮│", "+-+|"), ("\u{1B}[m", "^[[m"), ("naïve Ærø", "naive Aro"), ("日本", "????"),
        ("● live ◌ idle", "* live . idle"), ("e\u{301}", "e"), ("▁█", "_#"), ("\u{7F}", "^?"), ("Ω", "?"),
    ])
    func `without Unicode it is spelt in ASCII`(text: String, ascii: String) {
        let spelt = SafeText(text).ascii
        #expect(spelt.string == ascii)
        #expect(spelt.columns == ascii.utf8.count)
    }
}
