import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct MouseTests {
    /// Two feeds side by side; the first has a hundred events.
    private func openSession() async throws -> TerminalSession {
        let many = (1...100).map { "data: line \($0) of many\n\n" }.joined()
        let first = try LoopbackServer(always: [.respond(.ok, .eventStream), .send(many), .stall])
        let second = try LoopbackServer.sending(#"{"text":"of few"}"#, #"{"text":"last of few"}"#)
        let session = try await Feedtop.session(first.url("/many"), second.url("/few"), columns: 120)
        try await session.wait(for: "both panes") { $0.contains("line 100 of many") && $0.contains("last of few") }
        return session
    }

    @Test func `the wheel scrolls a pane without focusing it, a click focuses and chooses`() async throws {
        let session = try await openSession()
        try await session.press("2")
        try await session.wait(for: "focus on the second pane") { $0.contains("┏ 2 ") }
        try await session.click(column: 10, row: 8, button: 64)
        let scrolled = try await session.wait(for: "↓ 3 new")
        #expect(scrolled.contains("┏ 2 "))
        let row = try #require(scrolled.split(separator: "\n").firstIndex { $0.contains("line 95 of many") })
        try await session.click(column: 10, row: row)
        try await session.wait(for: "focus on the first pane") { $0.contains("┏ 1 ") }
        // The chosen event looks other than the one above it, which looks like the one above that.
        let looks = try await session.styledScreen().split(separator: "\n").map { line in
            line.prefix { $0 != "l" }.replacing(/\d\d:\d\d:\d\d/, with: "")
        }
        #expect(looks[row] != looks[row - 1])
        #expect(looks[row - 1] == looks[row - 2])
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    @Test func `a click on a hint in the bottom row runs it`() async throws {
        let session = try await openSession()
        let footer = try await session.screen().split(separator: "\n", omittingEmptySubsequences: false)[29]
        let hint = try #require(footer.firstRange(of: "z zoom"))
        try await session.click(column: footer.distance(from: footer.startIndex, to: hint.lowerBound), row: 29)
        try await session.wait(for: "one pane") { !$0.contains("last of few") && $0.contains("line 100 of many") }
    }

    @Test func `a dragged border changes the widths of its panes`() async throws {
        let session = try await openSession()
        try await session.drag(from: (59, 10), to: (80, 12))
        try await session.wait(for: "a wider pane") { widthOfFirstPane($0) == 81 }
        try await session.press("C-w", "=")
        try await session.wait(for: "panes of equal width") { widthOfFirstPane($0) == 60 }
    }

    /// The columns of the focused pane at the left edge.
    private func widthOfFirstPane(_ screen: String) -> Int {
        let line = screen.split(separator: "\n").first { $0.hasPrefix("┏") } ?? ""
        return line.prefix { $0 != "┓" }.count + 1
    }

    @Test func `F2 leaves the mouse to the terminal and takes it back`() async throws {
        let session = try await openSession()
        try await session.press("F2")
        try await session.wait(for: "Mouse off: the terminal selects text. F2 takes it back.")
        #expect(session.mouseModes == ["1002h", "1006h", "1002l", "1000l", "1006l"])
        try await session.press("F2")
        try await session.wait(for: "Mouse on")
        #expect(session.mouseModes.suffix(2) == ["1002h", "1006h"])
        try await session.press("C-z")
        try await session.suspended()
        #expect(try await session.leftovers() == [])
        try await session.resume()
        try await session.wait(for: "last of few")
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    @Test func `with the mouse off in the config, the terminal keeps it`() async throws {
        let server = try LoopbackServer.sending("hello")
        let home = TemporaryFolder()
        try home.write("mouse: off\nfeeds: [{name: A, url: '\(server.url("/a"))'}]\n", to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(home: home)
        try await session.wait(for: "hello")
        #expect(session.mouseModes == [])
    }

    @Test func `a mouse report is never text of what is entered`() async throws {
        let session = try await openSession()
        try await session.press("f")
        try await session.type("few")
        try await session.click(column: 3, row: 3)
        try await session.click(column: 70, row: 9, button: 65)
        try await session.drag(from: (4, 4), to: (90, 20))
        // Other buttons, and a report of a terminal that knows only the old form.
        try await session.click(column: 3, row: 3, button: 2)
        try await session.type("\u{1B}[M !!")
        try await session.type("est")
        let screen = try await session.wait(for: "filter: fewest")
        #expect(!screen.contains("fewest["))
    }
}

extension TerminalSession {
    /// The modes of the mouse that were set and reset, in order.
    fileprivate var mouseModes: [String] {
        String(decoding: written(), as: UTF8.self).matches(of: /\u{1B}\[\?(100[0-6][hl])/).map { String($0.1) }
    }

    /// Presses the left button at a cell, moves to another and releases it there.
    fileprivate func drag(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) async throws {
        let move = "32;\(end.column + 1);\(end.row + 1)M"
        try await type(
            "\u{1B}[<0;\(start.column + 1);\(start.row + 1)M\u{1B}[<\(move)\u{1B}[<0;\(end.column + 1);\(end.row + 1)m")
    }
}
