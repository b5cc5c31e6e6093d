import FeedCore
import Testing

@Suite struct FilterMatcherTests {
    @Test(arguments: ["/(a+)+$/", "/(a|aa)+$/", "/^(\\w+\\s?)*$/"])
    func `a search that takes too long is given up and counted`(expression: String) throws {
        let matcher = try Filter(expression).matcher()
        let event = SampleEvent.make(String(repeating: "a", count: 5_000) + "!")
        #expect(!event.matches(matcher))
        #expect(matcher.limitsHit == 1)
        #expect(!event.matches(matcher))
        #expect(matcher.limitsHit == 2)
    }

    @Test func `a search that ends is not counted`() throws {
        let matcher = try Filter("goal /x.*y$/ /(a+)+b/").matcher()
        #expect(SampleEvent.make("GOAL x\(String(repeating: "-", count: 50_000))aaab--y").matches(matcher))
        #expect(!SampleEvent.make("nothing").matches(matcher))
        #expect(matcher.limitsHit == 0)
    }

    @Test func `a matcher without regular expressions has no limits to hit`() throws {
        let matcher = try Filter("Goal price > 1").matcher()
        #expect(!SampleEvent.make("{}").matches(matcher))
        #expect(matcher.limitsHit == 0)
    }

    @Test(arguments: [
        ("goal", true), ("Goal", true), ("/Go.l/", true), ("/^.*Goal/", false), ("/\\x{FFFD}/", false), ("ÿ", false),
        ("ends", true),
    ])
    func `text is found between bytes that are not UTF-8`(expression: String, matches: Bool) throws {
        var event = SampleEvent.make()
        event.data = [0xFF, 0xC3] + Array("a Goal".utf8) + [0xE2, 0x82] + Array("ends".utf8) + [0xF0]
        let matcher = try Filter(expression).matcher()
        #expect(event.matches(matcher) == matches)
        #expect(matcher.limitsHit == 0)
    }

    @Test func `text is found between bytes that are zero`() throws {
        #expect(try SampleEvent.make("a\0b\0Goal").matches("goal Goal /b.G/"))
    }

    @Test func `a needle longer than the data is not found`() throws {
        #expect(try !SampleEvent.make("Go").matches("Goal"))
        #expect(try !SampleEvent.make("").matches("Goal"))
        #expect(try !SampleEvent.make("").matches("goal"))
        #expect(try SampleEvent.make("").matches("not goal"))
    }

    @Test(arguments: ["(*LIMIT_MATCH=4000000000)(a+)+$", "(*NO_JIT)(a+)+$"])
    func `a pattern cannot lift its limits`(pattern: String) throws {
        let matcher = try Filter("/\(pattern)/").matcher()
        #expect(!SampleEvent.make(String(repeating: "a", count: 2_000) + "!").matches(matcher))
        #expect(matcher.limitsHit == 1)
    }

    @Test(arguments: ["/\\C/", "/(?<a/", "/a{1000}{1000}{1000}/", "/[[:nope:]]/", "/\\p{Nope}/"])
    func `a pattern that PCRE2 refuses is an error`(expression: String) {
        #expect(throws: FilterError.self) { try Filter(expression) }
    }
}
