import FeedtopTestKit
import Glibc
import Testing

/// A config that changes while the dashboard runs.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ReloadTests {
    private static let config = "config/feedtop/config.yaml"
    private let home = TemporaryFolder()
    private let numbers: LoopbackServer
    private let others: LoopbackServer

    init() throws {
        numbers = try LoopbackServer(always: [
            .respond(.ok, .eventStream), .send((1...99).map { "data: number \($0)\n\n" }.joined()), .stall,
        ])
        others = try LoopbackServer.sending("from another")
    }

    private func configure(_ lines: String...) throws {
        try home.write(lines.joined(separator: "\n") + "\n", to: ReloadTests.config)
    }

    /// Puts a new file in the place of the old one, as editors do.
    private func replace(_ lines: String...) throws {
        let new = try home.write(lines.joined(separator: "\n") + "\n", to: "config/feedtop/new")
        #expect(rename(new, home.path(of: ReloadTests.config)) == 0)
    }

    @Test func `one feed more and another broken: the others keep connection, place and focus`() async throws {
        try configure(
            "feeds:", "- { name: Steady, url: '\(numbers.url("/steady"))' }",
            "- { name: Shaky, url: '\(others.url("/shaky"))' }")
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "both feeds") { $0.contains("number 99") && $0.contains("from another") }
        try await session.press("g")
        let before = try await session.wait(for: "the oldest event, with the focus") {
            $0.contains(#/┏ 1 Steady .*━┓/#) && $0.contains(#/┃ .*number 1 +┃/#)
        }
        try replace(
            "feeds:", "- { name: Steady, url: '\(numbers.url("/steady"))' }",
            "- { name: Shaky, ur: '\(others.url("/shaky"))' }", "- { name: New, url: '\(others.url("/new"))' }",
            "- { name: Lost, url: nowhere }")
        let screen = try await session.wait(for: "the new panes") {
            $0.contains(#/3 New ●/#) && $0.contains(#/4 Lost ✖ failed/#)
        }
        #expect(screen.contains(#/⚠ config.yaml:3:18: unknown key "ur" in feed "Shaky"/#))
        #expect(screen.contains(#/│ +config.yaml:5:22: the URL "nowhere" has no scheme/#))
        #expect(screen.contains(#/⚠ 2 problems/#))
        #expect(screen.contains(#/┏ 1 Steady .*━┓/#))
        // Its pane is lower now, and stands at the same event.
        let below = #/┗.* ↓ (\d+) new ━┛/#
        #expect(screen.firstMatch(of: below)?.1 == before.firstMatch(of: below)?.1)
        #expect(screen.contains(below))
        #expect(try await numbers.requests(count: 1).count == 1)
        #expect(try await others.requests(count: 2).map(\.path) == ["/shaky", "/new"])
    }

    @Test func `what is corrected is watched, and what is gone goes`() async throws {
        try configure(
            "feeds:", "- { name: First, url: '\(others.url("/first"))' }", "- { name: Second, url: nowhere }")
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "2 Second ✖ failed")
        try configure("feeds:", "- { name: Second, url: '\(others.url("/second"))' }")
        try await session.wait(for: "one pane") { $0.contains("1 Second ●") && !$0.contains("First") }
        try await session.wait(forNo: "problem")
    }

    @Test func `a file that is no YAML changes nothing, and the next one that is does`() async throws {
        try configure("feeds:", "- { name: First, url: '\(others.url("/first"))' }")
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "from another")
        try configure("feeds: [")
        try await session.wait(for: "what is wrong") {
            $0.contains(#/The config stays as it was: config.yaml:\d:\d/#) && $0.contains("1 First ●")
        }
        try await session.press("Escape")
        try configure("feeds:", "- { name: Renamed, url: '\(others.url("/first"))', filter: nothing }")
        try await session.wait(for: "its new name and filter") { $0.contains("1 Renamed ●") && $0.contains("0 of 1") }
        #expect(try await others.requests(count: 1).count == 1)
    }

    @Test func `a signal and F5 read it too, and themes are read with it`() async throws {
        let session = try await Feedtop.session(others.url("/given"), columns: 120, rows: 40, home: home)
        try await session.wait(for: "from another")
        try await session.press("F5")
        try await session.wait(for: "The config says what it said before.")
        try await session.press("Escape")
        session.signal(.user1)
        try await session.wait(for: "The config says what it said before.")
    }

    @Test func `a link to another file is followed`() async throws {
        try home.write("feeds:\n- { name: First, url: '\(others.url("/first"))' }\n", to: "store/1/config.yaml")
        try home.write("feeds:\n- { name: Second, url: '\(others.url("/second"))' }\n", to: "store/2/config.yaml")
        try home.write("", to: "config/feedtop/empty")
        #expect(symlink("1", home.path(of: "store/now")) == 0)
        #expect(symlink(home.path(of: "store/now/config.yaml"), home.path(of: ReloadTests.config)) == 0)
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "1 First ●")
        #expect(symlink("2", home.path(of: "store/next")) == 0)
        #expect(rename(home.path(of: "store/next"), home.path(of: "store/now")) == 0)
        try await session.wait(for: "1 Second ●")
    }
}
