import Glibc

/// A tmux server of one session's own: its socket, its configuration and its end are nobody else's.
struct TmuxServer: Sendable {
    private let folder: TemporaryFolder
    /// The server's process.
    private let pid: pid_t

    private static let configuration = """
        set -s escape-time 0
        set -s set-clipboard on
        set -s exit-empty off
        set -g status off
        set -g remain-on-exit on
        """

    /// Starts a server, whose one window of that size runs `command`.
    static func start(
        columns: Int, rows: Int, term: String, background: String, folder: TemporaryFolder, command: [String]
    ) async throws -> TmuxServer {
        let starting = TmuxServer(folder: folder, pid: 0)
        let terminal = "set -g default-terminal \(term)\nset -g window-style bg=\(background)\n"
        try folder.write("\(configuration)\n\(terminal)", to: "tmux.conf")
        let window = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        // Tests that are killed leave a server behind; it ends itself soon after the longest time that a test may take.
        try await starting.run(window + command + [";", "run-shell", "-b", "-C", "-d", "120", "kill-server"])
        let pid = try await starting.run(["display-message", "-p", "#{pid}"])
        return TmuxServer(folder: folder, pid: pid_t(pid.trimmed) ?? 0)
    }

    /// Ends the server and hangs up on what runs in it, without waiting.
    func end() {
        if pid > 0 { kill(pid, SIGTERM) }
    }

    /// Runs a tmux command and returns what it prints.
    @discardableResult
    func run(_ words: [String]) async throws -> String {
        let outcome = try await Program.run(
            ["tmux", "-u", "-S", folder.path(of: "tmux.sock"), "-f", folder.path(of: "tmux.conf")] + words)
        guard outcome.ending == .exited(0) else { throw UnexpectedEnding(outcome: outcome) }
        return outcome.output
    }
}
