import FeedCore
import Testing

@Suite struct JSONPathTests {
    @Test(
        arguments: [
            ("price", [.key("price")]),
            ("team.home", [.key("team"), .key("home")]),
            ("bids[0].qty", [.key("bids"), .index(0), .key("qty")]),
            ("[3]", [.index(3)]),
            ("[1][2]", [.index(1), .index(2)]),
            ("[\"odd key\"]", [.key("odd key")]),
            ("\"odd key\".x", [.key("odd key"), .key("x")]),
            ("a.\"b.c\"[\"\"]", [.key("a"), .key("b.c"), .key("")]),
            ("[\"say \\\"hi\\\" \\\\ \\n\"]", [.key("say \"hi\" \\ \\n")]),
            ("@time.x-y_z", [.key("@time"), .key("x-y_z")]),
            ("größe", [.key("größe")]),
            ("0", [.key("0")]),
        ] as [(String, [JSONPath.Step])])
    func `a path is read as it is written`(text: String, steps: [JSONPath.Step]) {
        #expect(JSONPath(text)?.steps == steps)
    }

    @Test(arguments: [
        "", ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[1", "a[99999999999999999999]", "a[\"b]", "\"a",
        "a b", " a", "a]", "a[0]b", "\"a\"b", "a\"b\"", "a.[0]",
    ])
    func `what is no path is refused`(text: String) {
        #expect(JSONPath(text) == nil)
    }

    @Test(
        arguments: [
            ([.key("a"), .key("b")], "a.b"),
            ([.key("bids"), .index(0), .key("qty")], "bids[0].qty"),
            ([.index(0), .key("x")], "[0].x"),
            ([.key("a.b"), .key("c d")], "[\"a.b\"][\"c d\"]"),
            ([.key("")], "[\"\"]"),
            ([.key("a\"b\\c")], "[\"a\\\"b\\\\c\"]"),
            ([.key("a\\\"")], "[\"a\\\\\\\"\"]"),
            ([.key("\u{301}")], "[\"\u{301}\"]"),
            ([.key("a]b"), .key("x=1")], "[\"a]b\"][\"x=1\"]"),
        ] as [([JSONPath.Step], String)])
    func `a description reads back as the same path`(steps: [JSONPath.Step], text: String) {
        let path = JSONPath(steps: steps)
        #expect(path.description == text)
        #expect(JSONPath(text) == path)
    }

    @Test func `changed steps lead elsewhere`() {
        var path = JSONPath(steps: [.key("a")])
        path.steps = [.key("b")]
        #expect(Document(#"{"a":1,"b":2}"#).text(path) == "2")
    }
}
