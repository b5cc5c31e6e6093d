import FeedCore
import Testing

@testable import Settings

@Suite struct DocumentTests {
    static let broken: [(String, String)] = [
        ("a: [1, 2", "1:9: a \",\" or \"]\" is missing: what is open began at line 1"),
        ("a: {b: 1", "1:9: a \",\" or \"}\" is missing: what is open began at line 1"),
        ("a: \"x", "1:4: this quote is not closed"),
        ("a: b: c", "1:5: a \": \" cannot stand here. Put text that contains it in quotes, or check the indentation"),
        (
            "a: @b",
            "1:4: YAML does not allow this character here. Indent with spaces, and put text with @, `, % or a tab in quotes"
        ),
        (
            "a:\n\t- b",
            "2:1: YAML does not allow this character here. Indent with spaces, and put text with @, `, % or a tab in quotes"
        ),
        (
            "feeds:\n  - name: A\n url: b",
            "3:2: the indentation does not fit the lines above, or a quote or bracket there is not closed"
        ),
        ("a: 1\nb", "2:1: this line is neither \"key: value\" nor a list's \"- value\""),
        (
            "a:\n  { b: ${C} }",
            "2:9: a \",\" or \"}\" is missing: what is open began at line 2. Inside { } and [ ], put text with ${…} in quotes"
        ),
        ("a: *b", "1:4: this alias names no anchor. Write \"&name\" where its value stands first"),
        ("a: 1\n---\nb: 2", "2:1: a second document begins here. Remove the \"---\""),
        ("a: \u{1}b", "1:4: a control character (U+1) cannot stand in YAML. Remove it"),
        ("x: 1\na: é\u{7F}b", "2:5: a control character (U+7F) cannot stand in YAML. Remove it"),
        ("[a]", "1:1: the config is a list, not a map. Write \"feeds:\" and below it \"- name: …\""),
        ("hello", "1:1: the config is text, not a map. Write \"feeds:\" and below it \"- name: …\""),
        ("[a]: b", "1:1: a key in the config is not plain text. Write \"key: value\""),
    ]

    @Test(arguments: broken)
    func `a file that is not a config at all says where it breaks`(text: String, message: String) {
        let reading = ConfigReading.of(text)
        #expect(reading.config == nil)
        #expect(reading.words == ["config.yaml:" + message])
    }

    static let bytes: [([UInt8], String)] = [
        (Array("a: 1\nb: é".utf8) + [0xC3, 0x28], "c:2:5: this is not UTF-8 text. Save the file as UTF-8"),
        ([0xFF, 0xFE, 0x61, 0x00], "c: this file is UTF-16. Save it as UTF-8"),
    ]

    @Test(arguments: bytes)
    func `a file that is not text says so in words`(bytes: [UInt8], words: String) throws {
        let problem = #expect(throws: Problem.self) { try Document(bytes: bytes, file: "c") }
        #expect(problem?.description == words)
    }

    @Test func `a file of more than 4 MiB is refused`() {
        let problem = #expect(throws: Problem.self) {
            try Document(bytes: [UInt8](repeating: 0x20, count: 4 << 20 | 1), file: "c")
        }
        #expect(problem?.description == "c: this file is larger than 4 MiB, the most that is read")
    }

    @Test func `a byte order mark is skipped and moves nothing`() {
        #expect(ConfigReading.of("\u{FEFF}fps: x").words == ConfigReading.of("fps: x").words)
    }

    @Test func `CR LF ends a line and stands in no value`() {
        let reading = ConfigReading.of("theme: nord\r\nfps: 12\r\nfp: 1\r\n")
        #expect(reading.config?.framesPerSecond == 12)
        #expect(reading.words == [#"config.yaml:3:1: unknown key "fp" in the config. Did you mean "fps"?"#])
        #expect(reading.problems.first?.sourceLine == "fp: 1")
    }

    @Test(arguments: ["[", "{", "{a: ", "- ", "? ", "[{"])
    func `what is nested too deeply is refused`(opening: String) {
        let reading = ConfigReading.of("a:\n  " + String(repeating: opening, count: 20_000))
        #expect(reading.config == nil)
        #expect(reading.words.count == 1)
    }

    /// Thirty lines, each of two aliases of the one before: a billion values if they were expanded.
    private static let bomb = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

    @Test(arguments: [
        "feeds: *a30", "layout: *a30", "theme: *a30", "defaults: *a30",
        "feeds: [{ name: A, url: *a30, columns: *a30 }]",
    ])
    func `aliases of aliases are not expanded`(use: String) {
        let reading = ConfigReading.of("a0: &a0 [x, x]\n\(Self.bomb)\(use)\n")
        #expect(!reading.words.isEmpty)
        #expect(reading.words.count < 50)
    }

    @Test(arguments: [
        "*a30 : x", "? *a30\n: x", "? [*a30]\n: x", "[*a30]: x", "{*a30 : x}: y", "x: { ? *a30 : y }", "x: {[*a30]: y}",
        "?\n  - *a30\n: x", "x: { *a30 }", "x: { *a30, *a29 }", "x: { [*a30] }", "{ *a30, *a30 }: x",
        "? |\n  *a30\n: *a30",
    ])
    func `aliases of aliases are not expanded in keys either`(use: String) {
        let reading = ConfigReading.of("a0: &a0 [x, x]\n\(Self.bomb)\(use)\n")
        #expect(!reading.words.isEmpty)
    }

    @Test func `an alias is what its anchor last was before it`() {
        let reading = ConfigReading.of(
            """
            fps: &n 10
            ascii: &yes true
            memory: &size 2MiB
            defaults: { keepEvents: *n, insecure: *yes, keepBytes: &n 4MiB }
            feeds: [{ name: A, url: &u http://a, keepBytes: *n, filter: "*n & *u", key: '*n' }, { name: B, url: *u }]
            """)
        #expect(reading.words == [])
        #expect(reading.config?.feeds.map(\.keep.events) == [10, 10])
        #expect(reading.config?.feeds.map(\.keep.bytes) == [4 << 20, 4 << 20])
        #expect(reading.config?.feeds.map(\.source) == [.http(url: "http://a"), .http(url: "http://a")])
        #expect(reading.config?.feeds.map(\.filter) == ["*n & *u", ""])
        #expect(reading.config?.feeds.map(\.key) == ["*n", nil])
    }

    @Test(arguments: [
        ("fps: *n\nx: &n 1", "1:6: this alias names no anchor before it. Write \"&name\" where its value stands first"),
        ("fps: &n *n", "1:6: this alias names no anchor before it. Write \"&name\" where its value stands first"),
        ("fps: &n x\nmemory: *n", #"1:6: fps is "x", not a whole number from 1 to 120. Write fps: 30"#),
        ("theme: &n fps\n*n : 3", "2:1: a key in the config is not plain text. Write \"key: value\""),
    ])
    func `an alias of nothing, of what is wrong, and in a key says so`(text: String, message: String) {
        #expect(ConfigReading.of(text).words.contains("config.yaml:" + message))
    }

    @Test func `an ampersand in a URL is no anchor and a star no alias`() {
        let (feed, words) = Feed.reading("headers: { Accept: \"*/*\" }\nproxy: http://p:${P:-80}/?a&b=*b")
        #expect(words == [])
        #expect(feed?.request.proxy == "http://p:80/?a&b=*b")
    }

    @Test func `maps merged into maps merged into maps end`() {
        let maps = (1...30).map { "m\($0): &m\($0) { <<: [*m\($0 - 1), *m\($0 - 1)] }\n" }.joined()
        let reading = ConfigReading.of("m0: &m0 { url: http://a }\n\(maps)feeds: [{ <<: *m30, name: A }]\n")
        #expect(reading.words.contains { $0.contains("too many maps are merged into feed 1") })
    }

    @Test func `a file of nothing but mistakes tells the first of them`() {
        let reading = ConfigReading.of("feeds:\n" + String(repeating: "- {}\n", count: 20_000))
        #expect(reading.problems.count == 200)
        #expect(reading.config?.brokenFeeds.count == 20_000)
    }
}
