import FeedtopTestKit
import Testing

/// No control byte of a feed reaches the terminal: asserted on the bytes that the program wrote.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct HostileTextTests {
    /// What a feed may send; each is looked for, as it is, in what was written. Words at the ends tell them from what
    /// the program itself writes.
    private static let attacks = [
        "\u{1B}[31;7mred", "\u{1B}[2Jcleared", "\u{1B}[?1049lleft", "\u{1B}[?1000hmouse", "\u{1B}]0;owned\u{7}",
        "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}]8;;http://owned\u{1B}\\", "\u{1B}[6n", "\u{1B}creset", "\u{1B}(0qqq",
        "\u{9B}31m", "\u{9D}0;owned\u{9C}", "over\u{8}\u{8}write", "bell\u{7}", "\u{E}shift", "\u{F}unshift",
        "next\u{85}line", "\u{2028}separated", "\u{202E}reversed", "\u{2066}isolated", "zero\u{200B}width",
        "\u{E0041}tag",
    ]

    /// Characters that have no business in a terminal, whoever sends them.
    private static let forbidden: [ClosedRange<UInt32>] = [
        0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F,
    ]

    private static let script: Script = [
        .respond(.ok, .eventStream),
        // The type and the ID are text of the feed as well.
        .send(attacks.map { "event: type\($0)\nid: id\($0)\ndata: before \($0) after\n\n" }.joined()),
        .send("data: {\"text\":\"json \\u001b[31mred\\u0007\"}\n\ndata: the end of it\n\n"),
        .stall,
    ]

    private func expectHarmless(_ bytes: [UInt8]) {
        let written = String(decoding: bytes, as: UTF8.self)
        for attack in Self.attacks {
            #expect(!contains(bytes, Array(attack.utf8)), "written as it came: \(attack.debugDescription)")
        }
        for scalar in Set(written.unicodeScalars) where Self.forbidden.contains(where: { $0.contains(scalar.value) }) {
            Issue.record("written: U+\(String(scalar.value, radix: 16))")
        }
        #expect(!written.contains("\u{1B}[31mred"))
        #expect(TerminalControls(in: written).foreign == [])
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: part) }
    }

    @Test func `the dashboard writes none of it`() async throws {
        let server = try LoopbackServer(always: Self.script)
        let session = try await Feedtop.session(server.url("/feed"), columns: 140, rows: 50)
        try await session.wait(for: "the end of it")
        // The inspector, the sources and the title show text of the feed as well.
        try await session.press("Enter")
        try await session.wait(for: "the end of it")
        // From event to event, back to the first attack.
        for _ in Self.attacks { try await session.press("K") }
        try await session.press("K")
        try await session.wait(for: "before ␛[31;7mred after")
        for _ in Self.attacks { try await session.press("J") }
        try await session.press("J")
        try await session.wait(for: "the end of it")
        // No Escape before it: with one, a busy machine would read Alt-S.
        try await session.press("S")
        try await session.wait(for: "Sources")
        try await session.press("q")
        try await session.wait(for: "the end of it")
        try await session.press("q")
        #expect(try await session.ended() == 0)
        expectHarmless(session.written())
        #expect(try await session.leftovers() == [])
    }

    @Test func `tail writes none of it to a terminal`() async throws {
        let server = try LoopbackServer(always: Self.script)
        let session = try await Feedtop.session(
            "tail", server.url("/feed"), "--limit", "\(Self.attacks.count + 2)", columns: 140, rows: 50,
            environment: ["NO_COLOR": "1"])
        #expect(try await session.ended() == 0)
        expectHarmless(session.written())
        #expect(!session.written().contains(0x1B))
        #expect(try await session.screen().contains("the end of it"))
    }

    @Test func `a complaint about a source shows neither control bytes nor credentials`() async throws {
        let outcome = try await Feedtop.run("tail", "http://user:sEcReT@127.0.0.1:1/?\u{1B}]0;owned\u{7}")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("cannot watch http://***@127.0.0.1:1/?␛]0;owned␇"))
    }
}
