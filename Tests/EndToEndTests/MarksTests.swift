import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct MarksTests {
    let server: LoopbackServer

    init() throws { server = try .sending("first", "second", "third") }

    @Test func `events are marked, listed and gone to, and moments get a line`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "third")
        try await session.press("g", "m")
        try await session.wait(for: "a mark") { $0.contains(#/◆ first/#) }
        try await session.press("-")
        try await session.wait(for: "a line") { $0.contains(#/── \d\d:\d\d:\d\d marker ──/#) }
        try await session.press(":")
        try await session.type("marker deploying now")
        try await session.press("Enter")
        try await session.wait(for: "marker: deploying now ──")
        try await session.press("G", "'")
        try await session.wait(for: "Marks")
        try await session.press("Enter", "m")
        try await session.wait(for: "The mark is taken away.")
        try await session.wait(forNo: "◆")
    }

    @Test func `a pane is cleared and shown again, and times change their format`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "third")
        try await session.press("C")
        try await session.wait(for: "3 events hidden")
        try await session.press("C-_")
        try await session.wait(for: "third")
        try await session.press("t")
        try await session.wait(for: "ages") { $0.contains(#/\d+ s ago  third/#) }
        try await session.press("t")
        try await session.wait(for: "deltas") { $0.contains(#/\+\d+ ms  third/#) }
        try await session.press("t")
        try await session.wait(for: "no times") { $0.contains(#/┃   third/#) }
    }
}
