import Testing

@testable import FeedCore

/// Text with fields in it.
@Suite struct CardTemplateTests {
    @Test(
        arguments: [
            ("score", [.field("score")]), ("team.home[0]", [.field("team.home[0]")]),
            ("{home} – {away}", [.field("home"), .words(" – "), .field("away")]),
            ("{minute}'", [.field("minute"), .words("'")]), ("{{}} {a}", [.words("{} "), .field("a")]),
            (#"{["odd}key"]}!"#, [.field(#"["odd}key"]"#), .words("!")]), (#"{"a\"}b".c}"#, [.field(#""a\"}b".c"#)]),
            ("{{a}}", [.words("{a}")]),
        ] as [(String, [CardTemplate.Piece])])
    func `braces hold fields, everything else is words`(text: String, pieces: [CardTemplate.Piece]) throws {
        #expect(try CardTemplate(text).pieces == pieces)
    }

    @Test(arguments: [
        ("", 0, "the name of a field is missing"), ("{}", 1, "the name of a field is missing"),
        ("a b", 0, "a b is no field"), ("{a} {b..c}", 5, "b..c is no field"),
        ("at {a", 3, "this { is not closed; write {{ for a brace"),
        ("a } b", 2, "this } closes nothing; write }} for a brace"),
    ])
    func `mistakes say where they are`(text: String, offset: Int, reason: String) {
        #expect(throws: CardTemplate.Fault(offset: offset, reason: reason)) { try CardTemplate(text) }
    }

    @Test func `each field is named once`() throws {
        #expect(try CardTemplate("{a} {b} {a}").fields == ["a", "b"])
    }
}
