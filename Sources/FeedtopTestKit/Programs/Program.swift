import Glibc

/// A program started by a test, its standard streams in the test's hands.
///
/// It is killed when the last reference goes.
public final class Program: Sendable {
    /// What its standard input is.
    public enum Input: Sendable {
        /// Nothing: `/dev/null`.
        case none
        /// What the test writes with `write(_:)`, until `closeInput()`.
        case written
    }

    private let process: ChildProcess
    private let home: TemporaryFolder

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: the program, found in PATH unless a path is given, and its arguments.
    ///   - home: its home, where configuration and state are kept; by default an empty one.
    ///   - environment: variables besides the few that every program under test has.
    public static func start(
        _ command: [String], input: Input = .none, home: TemporaryFolder = TemporaryFolder(),
        environment: [String: String] = [:]
    ) throws -> Program {
        try Program(command, input: input, home: home, environment: environment)
    }

    /// Runs a program to its end; as `start`, but its standard input is `input` if that is given.
    public static func run(
        _ command: [String], input: String? = nil, home: TemporaryFolder = TemporaryFolder(),
        environment: [String: String] = [:]
    ) async throws -> Outcome {
        let program = try start(command, input: input == nil ? .none : .written, home: home, environment: environment)
        if let input { program.write(input) }
        program.closeInput()
        return try await program.finish()
    }

    private init(
        _ command: [String], input: Input, home: TemporaryFolder, environment: [String: String]
    ) throws {
        self.home = home
        process = try ChildProcess(
            command, hasInput: input == .written,
            environment: ProgramEnvironment.make(home: home, changes: environment))
    }

    deinit {
        process.signal(.kill)
        process.closeInput()
    }

    /// The standard output so far, once it is as asked.
    ///
    /// - Throws: `UnexpectedEnding` when the program ends without it.
    @discardableResult
    public func output(where isExpected: @escaping @Sendable (String) -> Bool) async throws -> String {
        try await text({ $0.output }, where: isExpected)
    }

    /// The standard error so far, once it is as asked.
    ///
    /// - Throws: `UnexpectedEnding` when the program ends without it.
    @discardableResult
    public func errors(where isExpected: @escaping @Sendable (String) -> Bool) async throws -> String {
        try await text({ $0.errors }, where: isExpected)
    }

    /// The lines of standard output, once there are at least `count` whole ones.
    public func lines(count: Int) async throws -> [String] {
        try await output { $0.utf8.count { $0 == 0x0A } >= count }.split(separator: "\n").map(String.init)
    }

    /// Writes to standard input.
    public func write(_ text: String) {
        process.write(Array(text.utf8))
    }

    /// Ends standard input.
    public func closeInput() {
        process.closeInput()
    }

    /// Sends it a signal, if it still runs.
    public func signal(_ signal: Signal) {
        process.signal(signal)
    }

    /// What it left behind, once it has ended and all its output is read.
    public func finish() async throws -> Outcome {
        let state = try await process.state.wait { $0.outcome != nil }
        guard let outcome = state.outcome else { preconditionFailure("waited for an outcome that is not there") }
        return outcome
    }

    private func text(
        _ stream: @escaping @Sendable (ChildProcess.State) -> [UInt8],
        where isExpected: @escaping @Sendable (String) -> Bool
    ) async throws -> String {
        let text = { @Sendable in String(decoding: stream($0), as: UTF8.self) }
        let state = try await process.state.wait { isExpected(text($0)) || $0.outcome != nil }
        if let outcome = state.outcome, !isExpected(text(state)) { throw UnexpectedEnding(outcome: outcome) }
        return text(state)
    }
}
