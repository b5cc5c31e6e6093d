import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct CommandLineTests {
    let server: LoopbackServer

    init() throws { server = try .sending("hello") }

    @Test func `a few letters find a command, its argument is completed, and Enter runs it`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        try await session.press(":")
        try await session.type("vw")
        try await session.wait(for: "the command and what it does") {
            $0.contains("view") && $0.contains("Show the pane so")
        }
        try await session.press("Tab", "Enter", "Down", "Down", "Down", "Down", "Down", "Down")
        try await session.wait(for: ":view raw")
        try await session.press("Enter")
        try await session.wait(for: "data: hello")
        try await session.press(":")
        try await session.type("quit")
        try await session.press("Enter")
        #expect(try await session.ended() == 0)
    }

    @Test func `a pasted newline executes nothing`() async throws {
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        // Not in a line either: there the keys of a paste would be commands.
        try await session.paste("q\nQ\n")
        try await session.press(":")
        try await session.paste("quit\nquit\n")
        try await session.wait(for: ":quit quit")
        try await session.press("C-u")
        try await session.type("raw")
        try await session.press("Enter")
        try await session.wait(for: "data: hello")
    }

    @Test func `the screen is saved as a picture, and never over another file`() async throws {
        let folder = TemporaryFolder()
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        for words in ["The screen is saved", "File exists"] {
            try await session.press(":")
            try await session.type("screenshot \(folder.path(of: "s.svg"))")
            try await session.press("Enter")
            try await session.wait(for: words)
        }
        #expect(folder.text(of: "s.svg")?.contains("hello") == true)
    }
}
