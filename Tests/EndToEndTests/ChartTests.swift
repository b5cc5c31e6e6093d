import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct ChartTests {
    @Test func `numbers become a chart, in the colours and signs that the terminal has`() async throws {
        let server = try LoopbackServer.sending(#"{"cpu":10,"host":"a"}"#, #"{"cpu":90,"host":"a"}"#)
        let home = TemporaryFolder()
        try home.write(
            """
            feeds:
              - name: Load
                url: \(server.url("/feed"))
                view: chart
                columns: [{ field: cpu, suffix: "%" }]
                chart: { span: 1m, max: 100 }
            """, to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(home: home)
        try await session.wait(for: "a chart") { $0.contains("━ cpu 90%") && $0.contains("100% ┈") }
        try await session.wait(for: "min 10% · mean 50% · max 90%")
        try await session.press("(")
        try await session.wait(for: "The chart shows 30 s.")
        try await session.press(":")
        try await session.type("chart-style gauge")
        try await session.press("Enter")
        try await session.wait(for: "a gauge") { $0.contains(#/cpu █+.?░+ +90% 90%/#) }
        try await session.press(":")
        try await session.type("view list")
        try await session.press("Enter")
        try await session.wait(for: "a list") { $0.contains("CPU") && !$0.contains("░") }
        let plain = try await Feedtop.session("--ascii", home: home, environment: ["NO_COLOR": "1"])
        try await plain.wait(for: "a chart of ASCII") { $0.contains("* cpu 90%") && $0.contains("100% . .") }
    }
}
