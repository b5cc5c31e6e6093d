import TerminalKit
import Testing

@Suite struct WrappingTests {
    @Test(arguments: [
        ("goal for Ajax", 8, ["goal for", "Ajax"]),
        ("goal for Ajax", 7, ["goal", "for", "Ajax"]),
        ("goal   for", 5, ["goal", "for"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("ab cdefghij", 4, ["ab", "cdef", "ghij"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("日本語です", 5, ["日本", "語で", "す"]),
        ("日本", 1, [""]),
        ("short", 10, ["short"]),
        ("", 10, [""]),
        ("text", 0, ["text"]),
    ])
    func `rows break at blanks, and long words at characters`(text: String, columns: Int, rows: [String]) {
        #expect(SafeText(text).wrapped(to: columns).map(\.string) == rows)
    }

    @Test func `no row is wider than asked for, and no word is lost`() {
        let words = (0..<300).map { String(repeating: "x", count: $0 % 13) + "\($0)" }
        let rows = SafeText(words.joined(separator: " ")).wrapped(to: 20)
        #expect(rows.allSatisfy { $0.columns <= 20 })
        #expect(rows.map(\.string).joined(separator: " ") == words.joined(separator: " "))
    }

    @Test func `lines end at LF, CR and CR LF`() {
        #expect(SafeText.lines(of: "a\nb\r\nc\rd\n").map(\.string) == ["a", "b", "c", "d", ""])
    }
}
