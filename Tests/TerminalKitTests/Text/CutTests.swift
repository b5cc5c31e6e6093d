import TerminalKit
import Testing

@Suite struct CutTests {
    @Test(arguments: [
        ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""), ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
    func `what does not fit is cut at a character`(text: String, columns: Int, shown: String) {
        let cut = SafeText(text).cut(to: columns)
        #expect(cut.string == shown)
        #expect(cut.columns <= columns)
    }

    @Test(arguments: [("hello", 2, "llo"), ("日本語", 1, " 本語"), ("日本語", 2, "本語"), ("abc", 9, ""), ("ab", 0, "ab")])
    func `scrolling sideways keeps the columns`(text: String, columns: Int, shown: String) {
        let rest = SafeText(text).dropping(columns: columns)
        #expect(rest.string == shown)
        #expect(rest.columns == max(0, SafeText(text).columns - columns))
    }

    @Test func `padding aligns`() {
        #expect(SafeText("ab").padded(to: 5).string == "ab   ")
        #expect(SafeText("ab").padded(to: 5, align: .right).string == "   ab")
        #expect(SafeText("ab").padded(to: 5, align: .center).string == " ab  ")
        #expect(SafeText("abcdef").padded(to: 5).string == "abcdef")
        #expect(SafeText("日本語").fitted(to: 4).string == "日… ")
    }
}
