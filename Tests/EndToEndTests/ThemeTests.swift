import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct ThemeTests {
    /// The backgrounds of Nord and of Solarized light, as the nearest of 256 colours.
    @Test(arguments: [("#101010", "48;5;237m"), ("#fdf6e3", "48;5;230m")])
    func `the theme goes with the background that the terminal tells`(background: String, color: String) async throws {
        let server = try LoopbackServer.sending("the first")
        let home = TemporaryFolder()
        try home.write("theme: { dark: nord, light: solarized-light }\n", to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(server.url("/feed"), background: background, home: home)
        try await session.wait(for: "the first")
        try await session.wait(forStyle: color)
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }
}
