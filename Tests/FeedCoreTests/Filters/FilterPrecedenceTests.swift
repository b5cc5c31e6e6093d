import FeedCore
import Testing

@Suite struct FilterPrecedenceTests {
    @Test(arguments: [
        ("a b", "a and b"), ("a and b", "a and b"), ("a b and c d", "a and b and c and d"), ("a or b", "a or b"),
        ("a or b and c", "a or b and c"), ("a and b or c", "a and b or c"), ("a or b c or d", "a or b and c or d"),
        ("(a or b) and c", "(a or b) and c"), ("(a or b) c", "(a or b) and c"), ("a(b or c)", "a and (b or c)"),
        ("((a))", "a"),
        ("(a b) c", "(a and b) and c"), ("a or (b or c)", "a or (b or c)"), ("(a and b) or c", "a and b or c"),
        ("not a b", "not a and b"), ("not a or b", "not a or b"), ("not (a or b)", "not (a or b)"),
        ("!a !b", "not a and not b"),
        ("!!a", "not not a"), ("not !a", "not not a"), ("not(a)", "not a"), ("!(a b)", "not (a and b)"),
        ("a not b", "a and not b"),
        ("price > 1 x", "price > 1 and x"), ("not price > 1 or y", "not price > 1 or y"),
        ("a in (b, c) d", "a in (b, c) and d"),
        ("a in (b) or c", "a in (b) or c"), ("event:tick and price > 100", "event:tick and price > 100"),
        ("event:tick(a)", "event:tick and a"),
        ("x=1 y=2", "x = 1 and y = 2"), ("ander notes inside orbit", "ander and notes and inside and orbit"),
        ("NOT a", "NOT and a"),
        ("a\nor\tb", "a or b"), ("\"a\"\"b\"", "a and b"), ("\"red card\"i", "\"red card\" and i"),
        ("wow! !x", "\"wow!\" and not x"),
        ("a!=1", "a != 1"), ("\"in\" \"or\"", "\"in\" and \"or\""), ("country = in", "country = \"in\""),
        ("/a\\/b/i c", "/a\\/b/i and c"),
    ])
    func `an expression is understood as`(expression: String, meaning: String) throws {
        #expect(try Filter(expression).expression?.description == meaning)
    }

    @Test(arguments: 0..<8)
    func `and binds tighter than or, not tighter than both`(bits: Int) throws {
        let (a, b, c) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0)
        let event = SampleEvent.make("\(a ? "a" : "") \(b ? "b" : "") \(c ? "c" : "")")
        #expect(try event.matches("a or b and c") == (a || b && c))
        #expect(try event.matches("a b or c") == (a && b || c))
        #expect(try event.matches("not a or b c") == (!a || b && c))
        #expect(try event.matches("not a b") == (!a && b))
        #expect(try event.matches("not (a or b) or c") == (!(a || b) || c))
        #expect(try event.matches("(a or b) c") == ((a || b) && c))
        #expect(try event.matches("!a !b !c") == (!a && !b && !c))
    }

    @Test func `what is looked for in the data can be highlighted`() throws {
        let filter = try Filter("goal (\"red card\" or not own) user ~ Bot name !~ x event:tick price > 1 /sak[ai]/i")
        #expect(
            filter.textTerms == [
                .literal("goal"), .literal("red card"), .literal("Bot"), .regex("sak[ai]", ignoresCase: true),
            ])
        #expect(filter.textTerms.map(\.ignoresCase) == [true, true, false, true])
    }
}
