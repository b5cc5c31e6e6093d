import Testing

@testable import FeedtopApp

@Suite struct ShellLineTests {
    @Test(
        arguments: [
            ("", []), ("   ", []), ("a b", ["a", "b"]), ("  a\t b  ", ["a", "b"]), ("'a b' c", ["a b", "c"]),
            ("\"a b\"", ["a b"]), ("a'b c'd", ["ab cd"]), ("''", [""]), (#"a\ b"#, ["a b"]), (#"'a\b'"#, [#"a\b"#]),
            (#""a\"b\\c\n""#, [#"a"b\c\n"#]), (#"'it'\''s'"#, ["it's"]),
            (#"$'a\tb\'c\x41\u00e9\101\q'"#, ["a\tb'cAéA\\q"]),
            (#"$"a b""#, ["a b"]), (#"curl \  -H 'A: b' \ 'http://x/'"#, ["curl", "-H", "A: b", "http://x/"]),
            ("curl \\\n  -k \\\r\n x", ["curl", "-k", "x"]), ("http://x/?a=1&b=2#c", ["http://x/?a=1&b=2#c"]),
            ("'$HOME' a$ $", ["$HOME", "a$", "$"]), (#""{\"a\": \"$\"}""#, [#"{"a": "$"}"#]), ("a\\", ["a"]),
        ] as [(String, [String])])
    func `a line is split as a shell splits it`(line: String, words: [String]) {
        let line = ShellLine(line)
        #expect(line.words.map(\.text) == words)
        #expect(line.fault == nil)
    }

    @Test(arguments: [
        ("a 'b", 2, "this quote is never closed"), (#"a "b"#, 2, "this quote is never closed"),
        ("a $b", 2, "a shell would put something else here"),
        (#""a ${b}""#, 3, "a shell would put something else here"),
        ("a `b`", 2, "a shell would put something else here"), ("\"$(b)\"", 1, "a shell would put something else here"),
        ("a | b", 2, "this is for a shell"), ("a > b", 2, "this is for a shell"), ("a & b", 2, "this is for a shell"),
        ("a; b", 1, "this is for a shell"),
    ])
    func `what a shell would do more with than split it is refused where it stands`(
        line: String, offset: Int, reason: String
    ) {
        let fault = ShellLine(line).fault
        #expect(fault?.offset == offset)
        #expect(fault?.reason.hasPrefix(reason) == true)
    }

    @Test func `each character knows where in the line it is written`() throws {
        let line = ShellLine(#"-u 'a\'"b\"c" $'\x41z'"#)
        #expect(line.words.map(\.text) == ["-u", #"a\b"c"#, "Az"])
        let word = try #require(line.words.dropFirst().first)
        #expect(word.start == 3)
        #expect(word.place(of: 3..<5) == 9..<12)
        #expect(word.dropFirst(2).text == #"b"c"#)
        #expect(word.dropFirst(2).start == 8)
        #expect(line.words[2].place(of: 0..<1) == 16..<20)
        #expect(word.place(of: 9..<12) == nil)
        let marked = ShellLine(#"$'e\u0301x'"#).words[0]
        #expect(marked.text == "e\u{301}x")
        #expect(marked.places == [2..<9, 9..<10])
    }

    @Test(arguments: ["", "a b", "it's", "http://x/?a=1", "$HOME", "a|b", "•••", "{\"a\": 1}"])
    func `what is quoted is one word again`(text: String) {
        #expect(ShellLine(ShellWord.quoted(text)).words.map(\.text) == [text])
    }
}
