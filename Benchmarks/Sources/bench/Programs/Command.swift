import Glibc

/// A program and what it is started with.
struct Command: Sendable {
    /// Where its standard input, output and error go.
    enum Channels: Sendable {
        /// Nothing to read; what it writes goes to these files.
        case files(output: String = "/dev/null", error: String)
        /// This terminal, which becomes its controlling one.
        case terminal(path: String)
    }

    var program: String
    var arguments: [String] = []
    var variables: [String: String] = [:]

    init(_ program: String, _ arguments: String...) {
        self.program = program
        self.arguments = arguments
    }

    /// Starts it with these channels: every other file of this process is closed on the way.
    func start(_ channels: Channels) throws -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        switch channels {
        case .files(let output, let error):
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        case .terminal(let path):
            // The first terminal that the leader of a new session opens becomes its controlling one.
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
        return try start(actions)
    }

    private func start(_ actions: posix_spawn_file_actions_t) throws -> ChildProcess {
        var actions = actions
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var noSignals = sigset_t()
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        var defaults = sigset_t()
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which glibc hides behind _GNU_SOURCE.
        posix_spawnattr_setflags(
            &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))

        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let environment = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + environment { free(word) } }
        var process: pid_t = 0
        let started = ContinuousClock.now
        guard posix_spawnp(&process, program, &actions, &attributes, words, environment) == 0 else {
            throw BenchmarkError.missingProgram(program)
        }
        return ChildProcess(process, name: program, started: started)
    }

    /// The same few variables for every program, so that no configuration or proxy of the user's changes a figure.
    private var environment: [String: String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return [
            "PATH": path + ":/usr/sbin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
            "NO_PROXY": "*",
        ].merging(variables) { $1 }
    }
}
