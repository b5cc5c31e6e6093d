import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct AlertsTests {
    private let home = TemporaryFolder()

    /// A program at a terminal, and what opens the gate that its feed's second event waits for.
    private struct Dashboard {
        let session: TerminalSession
        let go: Gate
        let server: LoopbackServer
    }

    /// A dashboard of one feed with these alerts.
    private func dashboard(
        _ alerts: String, first: String = "data: calm\n\n", then stream: String, top: String = "", columns: Int = 100
    ) async throws -> Dashboard {
        let go = Gate()
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream), .send(first), .pass(go), .send(stream), .stall,
        ])
        try home.write(
            "\(top)\nfeeds:\n  - { name: Stocks, url: \"\(server.url("/feed"))\", alerts: \(alerts) }\n",
            to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: columns, home: home)
        try await session.wait(for: "calm")
        return Dashboard(session: session, go: go, server: server)
    }

    @Test func `an alert marks its event, counts in the top row, and leads to it`() async throws {
        let dashboard = try await dashboard(
            #"[{ rises: "price > 100", do: [highlight, bell, title] }]"#,
            then: #"data: {"price":99}"# + "\n\n" + #"data: {"price":101,"by":"Ann"}"# + "\n\n"
                + #"data: {"price":102}"# + "\n\n")
        try await dashboard.session.press("Space")
        dashboard.go.open()
        try await dashboard.session.wait(for: "the alert, although the pane stands still") {
            $0.contains("⚠ 1") && !$0.contains("Ann")
        }
        try await dashboard.session.press("A")
        try await dashboard.session.wait(for: "the list") {
            $0.contains(#/⚠ on +1  Stocks  rises: price > 100/#) && $0.contains(#""by":"Ann""#)
        }
        try await dashboard.session.press("Down", "Enter")
        try await dashboard.session.wait(for: "the event, marked, and no alert that nobody has seen") {
            $0.contains(#/\d\d⚠ .*Ann/#) && !$0.contains("⚠ 1")
        }
        try await dashboard.session.press("q")
        #expect(try await dashboard.session.ended() == 0)
        let written = String(decoding: dashboard.session.written(), as: UTF8.self)
        #expect(written.contains("\u{7}"))
        #expect(written.contains("\u{1B}]2;⚠ Stocks: rises: price > 100: {\"price\":101"))
        // The title of before comes back.
        #expect(written.contains("\u{1B}[22;2t") && written.contains("\u{1B}[23;2t"))
        #expect(try await dashboard.session.leftovers() == [])
    }

    @Test func `programs get arguments and the event, and no feed reaches a shell or the terminal`() async throws {
        let attack = "x $(touch owned) `touch owned`; touch owned \u{1B}]0;owned\u{7}\u{9B}31m\u{202E}"
        let script = #"printf "%s\n" "$@" > "$0"; cat >> "$0"; mv "$0" "$0.done""#
        let (ran, told) = (home.path(of: "ran"), home.path(of: "told"))
        let dashboard = try await dashboard(
            """
            [{ when: attack, do: [title, notify, run: [sh, -c, '\(script)', '\(ran)', one, 'two three']] }, \
            { when: attack, do: [run: [sh, -c, 'printf "\\033]0;owned\\007"; exit 3']] }]
            """, then: "data: attack \(attack)\n\n",
            top: "notify: [sh, -c, '\(script)', '\(told)', '{title}', '{body}']")
        dashboard.go.open()
        // What a program says goes no further than the bottom row.
        try await dashboard.session.wait(for: "sh could not act on an alert of Stocks: it ended with 3: ␛]0;owned␇")
        try await dashboard.session.wait(for: "both programs' files") { _ in
            self.home.text(of: "ran.done") != nil && self.home.text(of: "told.done") != nil
        }
        try await dashboard.session.press("A")
        try await dashboard.session.wait(for: "What they were about")
        try await dashboard.session.press("q", "q")
        #expect(try await dashboard.session.ended() == 0)
        let lines = try #require(home.text(of: "ran.done")).split(separator: "\n")
        #expect(lines.prefix(2) == ["one", "two three"])
        #expect(
            lines.last?.hasPrefix(#"{"feed":"Stocks","event":"message","data":"attack x $(touch owned) `touch"#) == true
        )
        #expect(lines.last?.hasSuffix(#""alert":"attack"}"#) == true)
        let words = try #require(home.text(of: "told.done"))
        #expect(
            words.hasPrefix(
                "Stocks\nattack: attack x $(touch owned) `touch owned`; touch owned ␛]0;owned␇‹CSI›31m‹RLO›"))
        let written = String(decoding: dashboard.session.written(), as: UTF8.self)
        #expect(!written.contains("\u{1B}]0;owned"))
        // All that may be there besides what draws: the title, harmless.
        let title =
            "\u{1B}]2;⚠ Stocks: attack: attack x $(touch owned) `touch owned`; touch owned ␛]0;owned␇‹CSI›31m‹RLO›\u{7}"
        #expect(written.contains(title))
        let rest = written.replacing(title, with: "").replacing("\u{1B}[22;2t", with: "")
        #expect(TerminalControls(in: rest.replacing("\u{1B}[23;2t", with: "")).foreign == [])
        #expect(home.text(of: "owned") == nil)
    }

    @Test func `silence is an alert without any event`() async throws {
        let dashboard = try await dashboard("[{ silent: 1s }]", then: "data: more\n\n")
        try await dashboard.session.wait(for: "⚠ 1")
        try await dashboard.session.press("A")
        try await dashboard.session.wait(for: "the list") { $0.contains(#/⚠ on +1  Stocks  silent: 1s/#) }
        dashboard.go.open()
        try await dashboard.session.wait(for: "a second silence") { $0.contains(#/⚠ on +2  Stocks/#) }
    }

    @Test func `an alert is added while it runs`() async throws {
        let dashboard = try await dashboard("[]", then: "data: a goal\n\ndata: a card\n\n")
        try await dashboard.session.type(":alert goal")
        try await dashboard.session.press("Enter")
        try await dashboard.session.wait(for: "From now on goal is marked and rings")
        dashboard.go.open()
        try await dashboard.session.wait(for: "the mark") { $0.contains(#/\d\d⚠ .*a goal/#) && $0.contains("⚠ 1") }
    }
}
