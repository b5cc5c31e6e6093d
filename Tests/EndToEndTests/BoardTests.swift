import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct BoardTests {
    @Test func `a card a match, the one with news first, chosen and looked into`() async throws {
        let gate = Gate()
        func match(_ home: String, _ away: String, _ score: String, _ text: String) -> String {
            "data: {\"match\":\"\(home)\",\"home\":\"\(home)\",\"away\":\"\(away)\",\"goals\":\"\(score)\",\"text\":\"\(text)\"}\n\n"
        }
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream),
            .send(match("Ajax", "PSV", "0", "Kick-off") + match("Leeds", "Hull", "0", "Kick-off")), .pass(gate),
            .send(match("Leeds", "Hull", "1", "Goal! Okafor")), .stall,
        ])
        let home = TemporaryFolder()
        try home.write(
            """
            feeds:
              - name: Scores
                url: '\(server.url("/scores"))'
                view: board
                key: match
                card: { title: "{home} – {away}", score: "now {goals}" }
            """, to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: 80, rows: 24, home: home)
        try await session.wait(for: "both cards") { names(in: $0) == ["Ajax – PSV", "Leeds – Hull"] }
        gate.open()
        try await session.wait(for: "the news first") {
            names(in: $0) == ["Leeds – Hull", "Ajax – PSV"] && $0.contains("now 1") && $0.contains("Goal! Okafor")
        }
        try await session.press("j", "l")
        try await session.wait(for: "the heavy border of the second card") { $0.contains("┃ Ajax – PSV") }
        try await session.press("Enter")
        try await session.wait(for: "its newest event") { $0.contains("\"home\": \"Ajax\"") }
        try await session.press("q", "q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    /// The titles of the cards, from the left and the top.
    private func names(in screen: String) -> [String] {
        screen.split(whereSeparator: { "\n│┃".contains($0) }).compactMap { text in
            ["Ajax – PSV", "Leeds – Hull"].first { text.contains($0) }
        }
    }
}
