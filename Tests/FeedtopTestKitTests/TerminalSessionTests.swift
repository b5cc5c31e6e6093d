import FeedtopTestKit
import Testing

/// The driver, on programs whose behaviour is known.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct TerminalSessionTests {
    @Test func `what is typed appears, and control keys arrive`() async throws {
        let session = try await TerminalSession.start(["cat"], columns: 30, rows: 6)
        try await session.type("héllo; wörld")
        try await session.press("Enter")
        try await session.wait(for: "two lines") { $0.hasPrefix("héllo; wörld\nhéllo; wörld\n") }
        try await session.press("C-c")
        #expect(try await session.ended() == 130)
        #expect(try await session.leftovers() == [])
    }

    @Test func `the program finds the size that it was given, and each new one`() async throws {
        let session = try await TerminalSession.start(
            ["sh", "-c", "trap 'stty size' WINCH; stty size; while :; do sleep 0.1; done"], columns: 44, rows: 11)
        try await session.wait(for: "11 44")
        try await session.resize(columns: 120, rows: 40)
        try await session.wait(for: "40 120")
    }

    @Test func `a status and the terminal type are told`() async throws {
        let session = try await TerminalSession.start(["sh", "-c", "echo $TERM; exit 7"], term: "screen")
        #expect(try await session.ended() == 7)
        #expect(try await session.screen().hasPrefix("screen\n"))
    }

    @Test func `a full-screen program leaves nothing behind`() async throws {
        let session = try await TerminalSession.start(["less", "/etc/passwd"])
        try await session.wait(for: "root:x:0:0")
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
        #expect(String(decoding: session.written(), as: UTF8.self).contains("\u{1B}[?1049h"))
    }

    @Test func `a program stops at Ctrl-Z and goes on`() async throws {
        let session = try await TerminalSession.start(["less", "/etc/passwd"])
        for _ in 1...2 {
            try await session.wait(for: "root:x:0:0")
            try await session.press("C-z")
            try await session.suspended()
            #expect(try await session.leftovers() == [])
            try await session.resume()
        }
        try await session.wait(for: "root:x:0:0")
        try await session.press("q")
        #expect(try await session.ended() == 0)
    }

    @Test func `a signal reaches the program itself`() async throws {
        let session = try await TerminalSession.start(["sh", "-c", "trap 'echo got it; exit 5' TERM; echo ready; cat"])
        try await session.wait(for: "ready")
        session.signal(.terminate)
        try await session.press("C-d")
        try await session.wait(for: "got it")
        #expect(try await session.ended() == 5)
    }

    @Test func `a wait ends with the program, and tells what stood there instead`() async throws {
        let session = try await TerminalSession.start(["echo", "something else"])
        let error = await #expect(throws: PatienceLost.self) { try await session.wait(for: "this") }
        #expect(error?.description.contains("status 0; the screen was\n│something else\n") == true)
    }

    /// Each of these a user would notice.
    @Test(arguments: [
        (#"stty -echo"#, "stty is"),
        (#"printf '\033[?1049h'"#, "alternate_on is 1"),
        (#"printf '\033[?25l'"#, "cursor hidden"),
        (#"printf '\033[?1000h\033[?1006h'"#, "mouse in SGR"),
        (#"printf '\033[?2004h'"#, "bracketed paste"),
        (#"printf '\033='"#, "keypad_flag is 1"),
        (#"printf '\033[?1h'"#, "keypad_cursor_flag is 1"),
        (#"printf '\033[1;5r'"#, "scroll region"),
        (#"printf '\033[31m'"#, "text is written in other colours or elsewhere"),
    ])
    func `what a program leaves changed is named`(command: String, leftover: String) async throws {
        let session = try await TerminalSession.start(["sh", "-c", command])
        #expect(try await session.ended() == 0)
        let leftovers = try await session.leftovers()
        #expect(leftovers.contains { $0.hasPrefix(leftover) }, "found \(leftovers)")
    }

    @Test func `all that is written is kept, though the screen shows little of it`() async throws {
        let session = try await TerminalSession.start(["seq", "20000"])
        #expect(try await session.ended() == 0)
        let written = String(decoding: session.written(), as: UTF8.self)
        #expect(written.hasPrefix("1\r\n2\r\n"))
        #expect(written.contains("\r\n20000\r\n"))
    }

    @Test func `mouse and paste arrive as a terminal sends them`() async throws {
        let session = try await TerminalSession.start(
            ["sh", "-c", #"stty raw -echo; printf '\033[?2004h\033[?1000h'; head -c 27 | od -An -c -w27"#], columns: 120
        )
        try await session.wait(for: "readiness") { _ in !session.written().isEmpty }
        try await session.paste("hi")
        try await session.click(column: 4, row: 9, button: 64)
        try await session.type("....")
        let screen = try await session.wait(for: "1   0   M")
        #expect(screen.contains("[   2   0   0   ~   h   i"))
        #expect(screen.contains("[   <   6   4   ;   5   ;   1   0   M"))
    }

    @Test func `variables are the program's, and tmux's are not`() async throws {
        let session = try await TerminalSession.start(["env"], rows: 60, environment: ["NO_COLOR": "1"])
        #expect(try await session.ended() == 0)
        let screen = try await session.screen()
        #expect(screen.contains("NO_COLOR=1\n"))
        #expect(!screen.contains("TMUX"))
        #expect(!screen.contains("TERM_PROGRAM"))
    }

    @Test func `tmux ends with the session`() async throws {
        var session: TerminalSession? = try await TerminalSession.start([
            "sh", "-c", "trap '' HUP; echo $PPID; cat; cat",
        ])
        let screen = try await session?.wait(for: "a process number") { $0.contains { $0.isNumber } }
        let pid = try #require(screen?.split(separator: "\n").first)
        session = nil
        // Bounded by the suite's time limit, and by nothing else that could make it pass.
        while try await Program.run(["kill", "-0", String(pid)]).status == 0 {}
    }
}
