import Testing

@testable import FeedCore
@testable import Settings

@Suite struct FeedDraftTests {
    @Test func `one bad feed does not stop the others`() {
        let reading = ConfigReading.of(
            """
            feeds:
              - { name: A, url: http://a }
              - { name: B, ur: http://b, keepEvents: x }
              - { name: C, url: http://c }
            """)
        #expect(reading.config?.feeds.map(\.name) == ["A", "C"])
        let problems = reading.problems
        #expect(reading.config?.brokenFeeds == [BrokenFeed(name: "B", index: 1, problems: problems)])
        #expect(
            reading.words == [
                #"config.yaml:3:16: unknown key "ur" in feed "B". Did you mean "url"?"#,
                #"config.yaml:3:42: keepEvents is "x", not a whole number from 1 to 1000000000. Write keepEvents: 100000"#,
            ])
    }

    static let names: [(String, [String])] = [
        ("- { url: http://a }", ["2:3: feed 1 has no name. Write name: and what to call it"]),
        ("- { name: '', url: http://a }", ["2:11: name is empty"]),
        ("- { name: A }", [#"2:3: feed "A" has no source. Write url: https://… or file: PATH"#]),
        ("- http://a", [#"2:3: feed 1 is text, not a map. Write "name: …" and "url: https://…""#]),
        ("- { name: '-', url: http://a }", [#"2:11: a feed cannot be named "-": that is standard input"#]),
        ("- { name: '@a', url: http://a }", [##"2:11: a feed cannot be named "@a": "@" begins a list of sources"##]),
        ("- { name: 'http://a', url: http://a }", [#"2:11: a feed cannot be named "http://a": that is a URL"#]),
        (
            "- { name: All feeds, url: http://a }",
            [#"2:11: a feed cannot be named "All feeds": that is the pane of all feeds"#]
        ),
        (
            "- { name: A, url: http://a }\n- { name: A, url: http://b }",
            [#"3:11: two feeds are named "A": the other is at line 2. Rename one"#]
        ),
        ("- { name: [A], url: http://a }", ["2:11: name is a list, not text"]),
        ("- { name: \"a\\nb\", url: http://a }", ["2:11: name contains a line break or control character"]),
    ]

    @Test(arguments: names)
    func `a feed needs a name of its own and a source`(text: String, words: [String]) {
        let lines = text.split(separator: "\n").map { "\n" + ($0.hasPrefix("-") ? "" : "  ") + $0 }.joined()
        #expect(ConfigReading.of("feeds:" + lines).words == words.map { "config.yaml:" + $0 })
    }

    static let secrets: [(String, String?)] = [
        ("headers: { Authorization: Bearer x }", #"4:31: warning: header "Authorization" holds a secret"#),
        ("headers: { cookie: x }", #"4:24: warning: header "cookie" holds a secret"#),
        ("headers: { X-Api-Key: x }", #"4:27: warning: header "X-Api-Key" holds a secret"#),
        ("headers: { X-Token: '$${x}' }", #"4:25: warning: header "X-Token" holds a secret"#),
        ("user: ann:pw", "4:11: warning: user holds a secret"),
        ("headers: { Authorization: 'Bearer ${TOKEN}' }", nil),
        ("headers: { Authorization: '${file:~/.token}' }", nil),
        ("headers: { Accept: x }", nil),
        ("user: 'ann:${TOKEN}'", nil),
    ]

    @Test(arguments: secrets)
    func `a secret in a file that others can read is warned about`(line: String, start: String?) {
        let text = "feeds:\n  - name: A\n    url: http://a/\n    \(line)\n"
        let end =
            ", and others can use this file (its mode is 644). Run chmod 600 on it, or write ${VAR} or ${file:PATH} instead"
        let reading = ConfigReading.of(text, mode: 0o644)
        #expect(reading.words == (start.map { ["config.yaml:" + $0 + end] } ?? []))
        #expect(reading.config?.feeds.count == 1)
        #expect(ConfigReading.of(text, mode: 0o600).words == [])
    }

    @Test func `a password in a URL is a secret too`() {
        let reading = ConfigReading.of("feeds: [{ name: A, url: 'http://ann:pw@a/' }]", mode: 0o640)
        #expect(reading.words.count == 1)
        #expect(reading.words.first?.hasPrefix("config.yaml:1:25: warning: url holds a secret") == true)
    }

    static let filters: [(String, Int, Position)] = [
        ("filter: a and (b", 6, Position(line: 1, column: 15)),
        ("filter: 'a and (b'", 6, Position(line: 1, column: 16)),
        ("filter: \"a and (b\"", 6, Position(line: 1, column: 16)),
        ("filter: \"\\x61 and (b\"", 6, Position(line: 1, column: 9)),
        ("filter: |\n  a and (b", 6, Position(line: 1, column: 9)),
        ("filter: é𝄞 (b", 3, Position(line: 1, column: 12)),
        ("filter: '${TOKEN} (b'", 3, Position(line: 1, column: 9)),
    ]

    @Test(arguments: filters)
    func `a mistake in a filter is shown where it stands in the file`(text: String, offset: Int, place: Position) throws
    {
        let document = try Document(bytes: Array(text.utf8), file: "c.yaml", surroundings: .make())
        let value = try #require(try document.root?.map("the config", like: "")["filter"])
        let line = text.split(separator: "\n").first.map(String.init)
        let problem = Problem(
            file: "c.yaml", position: place, message: "this filter does not parse: no end", sourceLine: line)
        #expect(throws: problem) {
            try value.filter { text throws(FilterError) in
                throw FilterError(text: text, offset: offset, reason: "no end")
            }
        }
    }
}
