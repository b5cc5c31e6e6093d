extension StreamCase {
    static let dispatch: [StreamCase] = [
        StreamCase("an event without its blank line is discarded", "data: a\n"),
        StreamCase("an unfinished line is discarded", "data: a"),
        StreamCase("what came before is not", "data: a\n\ndata: b\n", ["a"]),
        StreamCase("a colon alone unfinished", ":"),
        StreamCase(
            "a blank line after a block without data resets it", "event: e\nid: 1\n\ndata: a\n\n", ["|1|a"], id: "1"),
        StreamCase("every order: id event data", "id: 1\nevent: e\ndata: d\n\n", ["e|1|d"], id: "1"),
        StreamCase("every order: id data event", "id: 1\ndata: d\nevent: e\n\n", ["e|1|d"], id: "1"),
        StreamCase("every order: event id data", "event: e\nid: 1\ndata: d\n\n", ["e|1|d"], id: "1"),
        StreamCase("every order: event data id", "event: e\ndata: d\nid: 1\n\n", ["e|1|d"], id: "1"),
        StreamCase("every order: data id event", "data: d\nid: 1\nevent: e\n\n", ["e|1|d"], id: "1"),
        StreamCase("every order: data event id", "data: d\nevent: e\nid: 1\n\n", ["e|1|d"], id: "1"),
        StreamCase("ten events", String(repeating: "data: a\n\n", count: 10), Array(repeating: "a", count: 10)),
        StreamCase("the shortest events", "data\n\ndata\r\rdata\r\n\r\n", ["", "", ""]),
    ]

    /// The standard's decoder puts one U+FFFD for each maximal subpart of an ill-formed sequence.
    static let encodings: [StreamCase] = [
        invalid("a lone continuation byte", [0x80], "\u{FFFD}"),
        invalid("two of them", [0x80, 0xBF], "\u{FFFD}\u{FFFD}"),
        invalid("two bytes cut short", [0xC3], "\u{FFFD}"),
        invalid("three bytes cut after one", [0xE2], "\u{FFFD}"),
        invalid("three bytes cut after two", [0xE2, 0x82], "\u{FFFD}"),
        invalid("four bytes cut after three", [0xF0, 0x9F, 0x98], "\u{FFFD}"),
        invalid("four bytes cut after two, then text", [0xF0, 0x9F, 0x41], "\u{FFFD}A"),
        invalid("an overlong slash of two bytes", [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
        invalid("an overlong LF of two bytes ends no line", [0xC0, 0x8A], "\u{FFFD}\u{FFFD}"),
        invalid("an overlong slash of three bytes", [0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        invalid("an overlong slash of four bytes", [0xF0, 0x80, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        invalid("a surrogate", [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        invalid("beyond the last scalar", [0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        invalid("a byte that never occurs", [0xFF], "\u{FFFD}"),
        invalid("Latin-1", [0x63, 0x61, 0x66, 0xE9], "caf\u{FFFD}"),
        invalid("a sequence cut by another", [0xE2, 0x82, 0xC3, 0xA9], "\u{FFFD}é"),
        StreamCase(
            "a line end is not swallowed by a sequence cut short",
            bytes: Array("data: ".utf8) + [0xE2, 0x82, 0x0A] + Array("data: b\n\n".utf8), ["\u{FFFD}\nb"]),
        StreamCase(
            "a sequence is not joined over a line end",
            bytes: Array("data: ".utf8) + [0xC3, 0x0A] + Array("data: ".utf8) + [0xA9, 0x0A, 0x0A],
            ["\u{FFFD}\n\u{FFFD}"]),
        StreamCase(
            "in a type", bytes: Array("event: a".utf8) + [0xFF] + Array("\ndata: b\n\n".utf8), ["a\u{FFFD}||b"]),
        StreamCase(
            "in an ID", bytes: Array("id: a".utf8) + [0xFF] + Array("\ndata: b\n\ndata: c\n\n".utf8),
            ["|a\u{FFFD}|b", "|a\u{FFFD}|c"], id: "a\u{FFFD}"),
        StreamCase(
            "in a field's name", bytes: Array("data".utf8) + [0xFF] + Array(": a\ndata: b\n\n".utf8), ["b"]),
        StreamCase(
            "in the second of two events", bytes: Array("data: a\n\ndata: b".utf8) + [0xFF, 0x0A, 0x0A],
            ["a", "b\u{FFFD}"]),
        StreamCase("two bytes", "data: é\n\n", ["é"]),
        StreamCase("three bytes", "data: €日本\n\n", ["€日本"]),
        StreamCase("four bytes", "data: 😀\n\n", ["😀"]),
        StreamCase("a family", "data: 👨‍👩‍👧\n\n", ["👨‍👩‍👧"]),
        StreamCase("what is not normalised stays so", "data: e\u{301}\n\n", ["e\u{301}"]),
        StreamCase("a noncharacter", "data: \u{FFFE}\u{FFFF}\n\n", ["\u{FFFE}\u{FFFF}"]),
        StreamCase("U+FFFD itself", "data: \u{FFFD}\n\n", ["\u{FFFD}"]),
        StreamCase("after an event of ASCII", "data: a\n\ndata: é\n\ndata: b\n\n", ["a", "é", "b"]),
    ]

    private static func invalid(_ rule: String, _ bytes: [UInt8], _ decoded: String) -> StreamCase {
        StreamCase(rule, bytes: Array("data: <".utf8) + bytes + Array(">\n\n".utf8), ["<\(decoded)>"])
    }

    /// Lines that cross the 64 bytes of one scan, and fill them exactly.
    static let longLines: [StreamCase] = [56, 57, 58, 62, 63, 64, 65, 119, 120, 121, 128, 200].map { count in
        let text = String(repeating: "x", count: count)
        return StreamCase(
            "\(count) bytes", "data: \(text)\r\ndata: \(text)é\r\n\r\ndata: \(text)\n\n", ["\(text)\n\(text)é", text])
    }

    static let examples: [StreamCase] = [
        StreamCase(
            "the standard's first example",
            "data: This is the first message.\n\ndata: This is the second message, it\ndata: has two lines.\n\n"
                + "data: This is the third message.\n\n",
            [
                "This is the first message.", "This is the second message, it\nhas two lines.",
                "This is the third message.",
            ]),
        StreamCase(
            "the standard's example of types",
            "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n",
            ["add||73857293", "remove||2153", "add||113411"]),
        StreamCase(
            "the standard's stock ticker", "data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        StreamCase(
            "the standard's four blocks",
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
            ["|1|first event", "||second event"], comments: 1),
        StreamCase("the standard's two empty events", "data\n\ndata\ndata\n\ndata:\n", ["", "\n"]),
        StreamCase("the standard's two spaces", "data:test\n\ndata: test\n\n", ["test", "test"]),
    ]
}
