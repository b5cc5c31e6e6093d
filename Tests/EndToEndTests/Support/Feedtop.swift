import FeedtopTestKit

/// The built program, as a test starts it.
enum Feedtop {
    /// Runs it to its end, without a terminal.
    static func run(
        _ arguments: String..., input: String? = nil, home: TemporaryFolder = TemporaryFolder(),
        environment: [String: String] = [:]
    ) async throws -> Outcome {
        try await Program.run([Program.feedtop] + arguments, input: input, home: home, environment: environment)
    }

    /// Starts it without a terminal.
    static func start(
        _ arguments: String..., input: Program.Input = .none, home: TemporaryFolder = TemporaryFolder()
    ) throws -> Program {
        try Program.start([Program.feedtop] + arguments, input: input, home: home)
    }

    /// Starts it at a terminal.
    static func session(
        _ arguments: String..., columns: Int = 100, rows: Int = 30, term: String = "tmux-256color",
        background: String = "default", home: TemporaryFolder = TemporaryFolder(), environment: [String: String] = [:]
    ) async throws -> TerminalSession {
        try await TerminalSession.start(
            [Program.feedtop] + arguments, columns: columns, rows: rows, term: term, background: background,
            home: home, environment: environment)
    }
}

extension LoopbackServer {
    /// A server whose every connection sends these events, one for each line of data, and then stays open and silent.
    static func sending(_ data: String...) throws -> LoopbackServer {
        try LoopbackServer(always: [
            .respond(.ok, .eventStream), .send(data.map { "data: \($0)\n\n" }.joined()), .stall,
        ])
    }
}
