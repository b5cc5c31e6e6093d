import CShims.Linux
import Glibc

/// How the descriptors of a new process are laid out, and its start.
struct SpawnActions: ~Copyable {
    private var actions = posix_spawn_file_actions_t()

    init() {
        posix_spawn_file_actions_init(&actions)
    }

    deinit {
        var actions = actions
        posix_spawn_file_actions_destroy(&actions)
    }

    mutating func duplicate(_ descriptor: Int32, to target: Int32) {
        posix_spawn_file_actions_adddup2(&actions, descriptor, target)
    }

    mutating func open(_ path: String, as target: Int32) {
        posix_spawn_file_actions_addopen(&actions, target, path, O_RDWR, 0)
    }

    /// Closes what other tests have open: a socket kept by a child would never look closed to its other end.
    mutating func closeAll(from first: Int32) {
        let failure = feedtop_spawn_close_from(&actions, first)
        precondition(failure == 0, "no memory to spawn with: error \(failure)")
    }

    /// Starts a program, found in PATH, with no signal ignored or blocked.
    mutating func spawn(_ command: [String], environment: [String: String]) throws(SystemError) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let program = command[0]
        var pid = pid_t()
        let failure = withCStrings(command) { words in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                posix_spawnp(&pid, program, &actions, &attributes, words, variables)
            }
        }
        guard failure == 0 else { throw SystemError(call: "posix_spawn \(program)", code: failure) }
        return pid
    }
}

/// Lends strings as C wants a list of them: ended by a null pointer.
private func withCStrings<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}
