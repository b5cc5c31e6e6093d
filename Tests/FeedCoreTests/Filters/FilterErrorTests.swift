import FeedCore
import Testing

@Suite struct FilterErrorTests {
    @Test(arguments: [
        ("a and", 5, "something must follow and: a word, a comparison or ( )"),
        ("a or ", 5, "something must follow or: a word, a comparison or ( )"),
        ("not", 3, "something must follow not: a word, a comparison or ( )"),
        ("a !", 3, "something must follow !: a word, a comparison or ( )"),
        ("(a or )", 6, "something must follow or: a word, a comparison or ( )"),
        ("or a", 0, "nothing stands before \"or\"; a keyword in quotes is text"),
        ("and", 0, "nothing stands before \"and\"; a keyword in quotes is text"),
        ("a and or b", 6, "nothing stands between \"and\" and \"or\"; a keyword in quotes is text"),
        ("not or", 4, "nothing stands between \"not\" and \"or\"; a keyword in quotes is text"),
        ("()", 1, "nothing stands here: write a word or a comparison"),
        (")", 0, "no ( stands before this ): take it away, or add one"),
        ("a b) c", 3, "no ( stands before this ): take it away, or add one"),
        ("a (b or c", 2, "this ( is never closed: add )"),
        ("say \"red card", 4, "this quote is never closed: add \""),
        ("a \"\"", 2, "there is nothing between these quotes: write a phrase"),
        ("x /ab", 2, "this regular expression is never closed: add /, or put text with a slash in quotes"),
        ("x /ab\\", 2, "this regular expression is never closed: add /, or put text with a slash in quotes"),
        ("//", 0, "this regular expression is empty: write one, as in /sak[ai]/"),
        ("/a/g", 3, "only i, to ignore case, may follow /…/; text with slashes goes in quotes"),
        ("/usr/bin", 5, "only i, to ignore case, may follow /…/; text with slashes goes in quotes"),
        ("x /a(b/", 6, "this regular expression does not work: missing closing parenthesis"),
        ("/é\\/[z-a]/", 7, "this regular expression does not work: range out of order in character class"),
        ("/*/", 1, "this regular expression does not work: quantifier does not follow a repeatable item"),
        ("> 5", 0, "no field stands before >: write price > 100, or put text in quotes"),
        ("a != 1 and !~ x", 11, "no field stands before !~: write price !~ 100, or put text in quotes"),
        ("price >", 7, "a value is missing after >; empty text is written \"\""),
        ("price > and x", 8, "a value is missing after >; the word itself is written \"and\""),
        ("(price > )", 9, "a value is missing after >; empty text is written \"\""),
        ("a = = b", 4, "a value is missing after =; empty text is written \"\""),
        ("a = b\"c\"", 5, "a quote cannot stand inside a value: put all of it in quotes, each \" as \\\""),
        ("event:", 6, "a value is missing after event:; empty text is written \"\""),
        ("event:tick = 5", 11, "no field stands before =: write price = 100, or put text in quotes"),
        ("a == b", 2, "== is no operator: write ="), ("a => 5", 2, "=> is no operator: write >="),
        ("a =< 5", 2, "=< is no operator: write <="), ("a <> 5", 2, "<> is no operator: write !="),
        ("a =~ b", 2, "=~ is no operator: write ~"),
        ("a >>= b", 2, ">>= is no operator: = != < <= > >= ~ !~ and in are"),
        ("1 < x < 5", 6, "one comparison cannot follow another: write x > 1 and x < 5"),
        ("x>1<5", 3, "one comparison cannot follow another: write x > 1 and x < 5"),
        (
            "wiki in enwiki", 8,
            "a list must follow in, as in wiki in (enwiki, dewiki); the word itself is written \"in\""
        ),
        ("wiki not in (a)", 9, "no field stands before in: write not FIELD in (a, b), or \"in\" for the word"),
        ("wiki in ()", 9, "a value is missing after (; empty text is written \"\""),
        ("wiki in (a,)", 11, "a value is missing after ,; empty text is written \"\""),
        ("wiki in (a b)", 11, "values in a list are separated by commas: add , or )"),
        ("wiki in (a", 8, "this ( is never closed: add )"),
        ("bids[x].qty > 5", 5, "expected a number or a quoted name in [ ]: bids[0] or [\"odd name\"]"),
        ("bids[0 > 5", 4, "this [ is never closed: add ]"),
        ("a..b = 1", 2, "a field's name is missing here; one with odd characters goes in quotes: [\"odd name\"]"),
        (".a = 1", 0, "a field's name is missing here; one with odd characters goes in quotes: [\"odd name\"]"),
        ("x a[0]b = 1", 6, "expected . or [ here: a path is written team.home or bids[0].qty"),
        ("👩‍👩‍👧 e\u{301} >", 5, "a value is missing after >; empty text is written \"\""),
    ])
    func `a mistake is told with its place and what to write instead`(expression: String, offset: Int, reason: String) {
        #expect(throws: FilterError(text: expression, offset: offset, reason: reason)) { try Filter(expression) }
    }

    @Test func `a caret stands under the place`() {
        let error = #expect(throws: FilterError.self) { try Filter("price > 100 and\n(goal or event:tick") }
        #expect(
            error?.picture == """
                price > 100 and (goal or event:tick
                                ^
                this ( is never closed: add )
                """)
        #expect(error?.description == "column 17: this ( is never closed: add )")
    }

    @Test func `nesting has a limit`() throws {
        let open = String(repeating: "(", count: 100)
        let close = String(repeating: ")", count: 100)
        #expect(throws: Never.self) { try Filter(open + "a" + close) }
        #expect(throws: FilterError.self) { try Filter("(" + open + "a" + close + ")") }
        let error = #expect(throws: FilterError.self) { try Filter(String(repeating: "!", count: 9_000) + "a") }
        #expect(error?.offset == 100)
        #expect(error?.reason == "more than 100 levels of ( ) and not: take some away")
    }

    @Test func `length has a limit`() throws {
        #expect(throws: Never.self) { try Filter(String(repeating: "a ", count: 5_000)) }
        #expect(throws: Never.self) { try Filter(String(repeating: "é", count: 10_000)) }
        let error = #expect(throws: FilterError.self) { try Filter(String(repeating: "a", count: 10_001)) }
        #expect(error?.offset == 10_000)
        #expect(error?.reason == "this expression is longer than 10,000 characters: shorten it")
    }
}
