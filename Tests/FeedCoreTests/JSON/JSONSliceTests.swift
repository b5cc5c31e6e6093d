import FeedCore
import Testing

@Suite struct JSONSliceTests {
    static let score = #"{"team": {"home":"Ajax","away":"PSV"}, "goals":[2,1,{"by":"Brobbey"}], "min":"67", "ok":true}"#

    @Test(
        arguments: [
            ("team.home", "Ajax"), ("team.away", "PSV"), ("goals[1]", "1"), ("goals[2].by", "Brobbey"), ("min", "67"),
            ("ok", "true"), ("goals", #"[2,1,{"by":"Brobbey"}]"#), ("team", #"{"home":"Ajax","away":"PSV"}"#),
        ] as [(JSONPath, String)])
    func `a path leads to its value`(path: JSONPath, text: String) {
        #expect(Document(Self.score).text(path) == text)
    }

    @Test(arguments: ["home", "team.home.x", "goals.by", "goals[3]", "team[0]", "min[0]", "ok.x", "[0]"] as [JSONPath])
    func `a path that the document lacks leads nowhere`(path: JSONPath) {
        #expect(Document(Self.score).find(path) == nil)
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, "1"), (#"{"b":{"a":9},"a":1}"#, "1"), (#" { "a" : 1 } "#, "1"), ("{\n\t\"a\":\r\n1}", "1"),
        (#"{"\u0061":1}"#, "1"), (#"{"x\"":0,"a":1}"#, "1"), (#"{"s":"}{\"a\":9","a":1}"#, "1"),
        (#"{"n":[[],{},[{}],-0.5e+3,null,false],"a":1}"#, "1"), (#"{"a":""}"#, ""),
    ])
    func `what stands before a field is skipped`(document: String, text: String) {
        #expect(Document(document).text("a") == text)
    }

    @Test func `broken JSON behind a field does not hide it`() {
        #expect(Document(#"{"a":1,"b":tru"#).text("a") == "1")
        #expect(Document(#"{"a":"x""#).text("a") == "x")
    }

    @Test(arguments: [
        #"{"a":12"#, #"{"a":tru"#, #"{"a":"x"#, #"{"a":"x\"#, #"{"a""#, #"{"a":"#, "{", "", #"{"b":01,"a":1}"#,
        #"{"b":1 "a":1}"#, #"{"b":.5,"a":1}"#, #"{"b":[1,],"a":1}"#, #"{b:1,"a":1}"#, #"{"b":[}],"a":1}"#,
        #"{"b":NaN,"a":1}"#, #"{"a":1x}"#, #"{"a":-}"#, #"{"a":1e}"#, #"{"a":1.}"#, #"{,"a":1}"#, "not json",
    ])
    func `nothing uncertain is found`(document: String) {
        #expect(Document(document).find("a") == nil)
    }

    @Test(
        arguments: [
            (#"{"a":1}"#, .object), (" [1]\n", .array), ("\"x\"", .string), ("-1.5e3", .number), ("true", .bool(true)),
            ("false", .bool(false)), ("null", .null),
        ] as [(String, JSONSlice.Kind)])
    func `a whole document has a root`(document: String, kind: JSONSlice.Kind) {
        #expect(Document(document).root()?.kind == kind)
    }

    @Test(arguments: [
        "", " ", "hello", "{}{}", "1 2", "[1", "{\"a\"}", "{a:1}", "+1", "nul", "trues", "[1 2]", "\"x", "\0", "1\0",
    ])
    func `anything else has none`(document: String) {
        #expect(Document(document).root() == nil)
    }

    @Test func `the document's root stands at the path without steps`() {
        #expect(Document("\"x\"").text(JSONPath(steps: [])) == "x")
    }

    @Test func `128 levels are read, and no more`() {
        func nested(_ depth: Int) -> Document {
            Document(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
        #expect(nested(128).root() != nil)
        #expect(nested(129).root() == nil)
        #expect(nested(1_000_000).root() == nil)
        #expect(nested(129).find(JSONPath(steps: Array(repeating: .index(0), count: 127))) == nil)
        #expect(nested(128).find(JSONPath(steps: Array(repeating: .index(0), count: 127)))?.kind == .array)
    }

    @Test func `members come in order with their keys decoded`() {
        let members = Document(#" {"b\n":1, "a":[2], "b\n":{}}"#).read { document in
            JSONSlice.root(of: document)?.members(in: document).map { "\($0.key)=\($0.value.text(in: document))" }
        }
        #expect(members == ["b\n=1", "a=[2]", "b\n={}"])
    }

    @Test func `elements come in order`() {
        let elements = Document(#"[1, "x" ,[],null]"#).read { document in
            JSONSlice.root(of: document)?.elements(in: document).map { $0.text(in: document) }
        }
        #expect(elements == ["1", "x", "[]", "null"])
    }

    @Test(arguments: ["[]", "{}", "1", "\"x\""])
    func `nothing is inside what is empty or scalar`(document: String) {
        Document(document).read { document in
            let root = JSONSlice.root(of: document)
            #expect(root?.members(in: document).isEmpty == true)
            #expect(root?.elements(in: document).isEmpty == true)
        }
    }

    @Test(arguments: [
        (#""a\"b\\c\/d""#, #"a"b\c/d"#), (#""\n\t\r\b\f""#, "\n\t\r\u{8}\u{C}"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
        (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\q\u12""#, #"\q\u12"#), (#""\u12G4""#, #"\u12G4"#), (#""\u0000""#, "\0"), (#""ü😀""#, "ü😀"),
    ])
    func `a string's text is decoded`(document: String, text: String) {
        #expect(Document(document).text(JSONPath(steps: [])) == text)
    }

    @Test func `invalid UTF-8 is repaired`() {
        #expect(Document(bytes: [0x22, 0x61, 0xFF, 0x62, 0x22]).text(JSONPath(steps: [])) == "a\u{FFFD}b")
        #expect(Document(bytes: [0x22, 0x5C, 0x6E, 0xC3, 0x22]).text(JSONPath(steps: [])) == "\n\u{FFFD}")
    }
}
