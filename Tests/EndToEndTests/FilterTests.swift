import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct FilterTests {
    let server: LoopbackServer

    init() throws {
        server = try .sending(
            #"{"kind":"goal","minute":12}"#, #"{"kind":"card","minute":30}"#,
            #"{"kind":"goal","minute":67,"by":"Brobbey"}"#)
    }

    @Test func `a filter works while it is typed, with its hit count`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        // A word, because ports and clocks have every number.
        try await session.wait(for: "Brobbey")
        try await session.press("f")
        try await session.type("kind = card")
        try await session.wait(for: "1 of 3")
        try await session.wait(forNo: "Brobbey")
        try await session.press("Enter")
        try await session.wait(for: "the filter in the border") { $0.contains("kind = card") && $0.contains("1 of 3") }
    }

    @Test func `Tab completes fields, comparisons and values from what the feed sends`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "Brobbey")
        try await session.press("f", "k", "Tab")
        try await session.wait(for: "equals")
        try await session.press("Tab", "Enter", "Tab")
        try await session.wait(for: "the value that most events have") {
            $0.contains("kind = goal") && $0.contains("2 of 3")
        }
        try await session.press("Enter")
        try await session.wait(for: "2 of 3")
    }

    @Test func `an expression that does not parse changes nothing`() async throws {
        let session = try await Feedtop.session(server.url("/feed"), "--filter", "goal")
        try await session.wait(for: "2 of 3")
        try await session.press("f", "C-u")
        try await session.type("minute > ")
        try await session.wait(for: "^")
        // Enter does not take what does not parse.
        try await session.press("Enter")
        try await session.type("29")
        try await session.wait(for: "what parses now") {
            !$0.contains("^") && $0.contains("2 of 3") && $0.contains("card")
        }
        try await session.press("Escape")
        try await session.wait(for: "the filter of before") { !$0.contains("card") && $0.contains("2 of 3") }
    }

    @Test func `an option filters from the start, what is stored and what arrives`() async throws {
        let session = try await Feedtop.session(server.url("/feed"), "--filter", "minute >= 30")
        let screen = try await session.wait(for: "2 of 3")
        #expect(screen.contains("card"))
        #expect(screen.split(separator: "\n").count { $0.contains("goal") } == 1)
    }

    @Test func `filters are stacked, switched off one by one, and all at once`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "Brobbey")
        try await session.press("F")
        try await session.type("goal")
        try await session.press("Enter")
        try await session.wait(for: "2 of 3")
        try await session.press("F")
        try await session.type("minute > 20")
        try await session.press("Enter")
        try await session.wait(for: "both in the border") { $0.contains("goal · minute > 20") && $0.contains("1 of 3") }
        try await session.press("\\")
        try await session.wait(for: "the list with counts") {
            $0.contains(#/1 ● on   goal +2 /#) && $0.contains(#/2 ● on   minute > 20 +2 /#)
        }
        try await session.press("1")
        try await session.wait(for: "○ off  goal")
        try await session.press("\\")
        try await session.wait(for: "one in force") { $0.contains("minute > 20 · 1 filter off") && $0.contains("card") }
        try await session.press("C-g")
        try await session.wait(for: "2 filters off")
        try await session.press("C-g")
        try await session.wait(for: "minute > 20 · 1 filter off")
    }
}
