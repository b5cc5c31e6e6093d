import FeedCore
import Testing

@testable import FeedEngine

@Suite struct RetryAfterTests {
    /// Sun, 06 Nov 1994 08:49:00 GMT.
    private let now = Timestamp(microseconds: 784_111_740_000_000)

    @Test(arguments: [
        "37", "0037", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func `all forms say how long`(value: String) {
        #expect(RetryAfter.span(value, now: now) == .seconds(37))
    }

    @Test(arguments: [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Mon, 29 Feb 2016 12:00:00 GMT", 1_456_747_200),
        ("Fri, 31 Dec 2100 23:59:59 GMT", 4_133_980_799), ("Thu, 01 Mar 2001 00:00:00 GMT", 983_404_800),
    ])
    func `dates are counted by the calendar`(value: String, seconds: Int64) {
        #expect(RetryAfter.span(value, now: Timestamp(microseconds: 0)) == .seconds(seconds))
    }

    @Test func `a date in the past is now`() {
        #expect(RetryAfter.span("Sun, 06 Nov 1994 08:48:00 GMT", now: now) == .zero)
    }

    @Test func `more seconds than a number holds are many`() throws {
        #expect(try #require(RetryAfter.span(String(repeating: "9", count: 40), now: now)) > .seconds(3_600))
    }

    @Test(arguments: [
        "", "soon", "-5", "1.5", "5 s", "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 99 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 25:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 GMT", "１２",
    ])
    func `anything else says nothing`(value: String) {
        #expect(RetryAfter.span(value, now: now) == nil)
    }
}
