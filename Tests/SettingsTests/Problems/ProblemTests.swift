import Testing

@testable import Settings

@Suite struct ProblemTests {
    @Test func `its picture shows the line and a caret`() throws {
        let problem = try #require(
            ConfigReading.of("theme: nord\nfeeds:\n  - name: prices\n    ur: https://a\n").problems.first)
        #expect(
            problem.picture == """
                config.yaml:4:5: unknown key "ur" in feed "prices". Did you mean "url"?
                  4 |     ur: https://a
                    |     ^
                """)
    }

    @Test func `a long line is shown around the mistake`() {
        let problem = Problem(
            file: "c", position: Position(line: 1, column: 501), message: "m",
            sourceLine: String(repeating: "a", count: 500) + "!" + String(repeating: "b", count: 500))
        #expect(
            problem.picture == """
                c:1:501: m
                  1 | \(String(repeating: "a", count: 50))!\(String(repeating: "b", count: 49))
                    | \(String(repeating: " ", count: 50))^
                """)
    }

    @Test func `control characters of the line are not shown as they are`() {
        let problem = Problem(
            file: "c", position: Position(line: 1, column: 3), message: "m", sourceLine: "\u{202E}\tx")
        #expect(problem.picture == "c:1:3: m\n  1 |   x\n    |   ^")
    }

    @Test func `without a place it is one line`() {
        let problem = Problem(file: "c", severity: .warning, message: "m")
        #expect(problem.description == "c: warning: m")
        #expect(problem.picture == "c: warning: m")
    }

    @Test(arguments: [
        ("ur", "url"), ("URL", "url"), ("keep-events", "keepEvents"), ("keepEvnets", "keepEvents"), ("head", "headers"),
        ("hedaers", "headers"), ("x", nil), ("something", nil), ("", nil),
    ])
    func `what was meant is the nearest name`(word: String, name: String?) {
        #expect(Suggestion(for: word, among: ["name", "url", "headers", "keepEvents", "keepBytes"]).name == name)
    }

    @Test func `text of a file is quoted so that nothing in it acts`() {
        #expect(quoted("a\u{1B}[2Jb\u{202E}\n") == #""a\u{1b}[2Jb\u{202e}\u{a}""#)
        #expect(quoted(String(repeating: "x", count: 61)) == "\"\(String(repeating: "x", count: 60))…\"")
    }
}
