import Testing

@testable import FeedtopApp

@Suite struct JSONLineTests {
    @Test(arguments: [
        ("plain text", #""plain text""#),
        ("", #""""#),
        (#"say "hi" \ there"#, #""say \"hi\" \\ there""#),
        ("a\nb\rc\td", #""a\nb\rc\td""#),
        ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
        ("Łódź 漢字 🚀", #""Łódź 漢字 🚀""#),
        ("\u{9B}31m \u{85}", #""\u009b31m \u0085""#),
        ("a\u{202E}b\u{2066}c", #""a\u202eb\u2066c""#),
        ("\u{2028}\u{2029}\u{FEFF}\u{200B}", #""\u2028\u2029\ufeff\u200b""#),
        ("\u{E0041}", #""\udb40\udc41""#),
        ("e\u{301}", "\"e\u{301}\""),
    ])
    func `text is quoted so that JSON and terminals both take it as text`(text: String, quoted: String) {
        var copy = text
        var output: [UInt8] = []
        copy.withUTF8 { JSONLine.appendQuoted(UnsafeRawBufferPointer($0), to: &output) }
        #expect(String(decoding: output, as: UTF8.self) == quoted)
    }

    @Test func `members come in the order in which they were added`() {
        var line = JSONLine()
        line.add("b", "text")
        line.add("a", 3)
        line.add("none", nil as Int?)
        line.add("nothing", nil as String?)
        #expect(
            String(decoding: line.ended(), as: UTF8.self) == #"{"b":"text","a":3,"none":null,"nothing":null}"# + "\n")
    }
}
