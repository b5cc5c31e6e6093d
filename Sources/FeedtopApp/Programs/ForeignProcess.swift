import CShims.Linux
import FeedCore
import Glibc

/// A program of the user's that was started and is not waited for yet.
///
/// It has a session of its own, so that neither the terminal nor its keys are its; its input lies in memory, so that
/// nobody has to write to it however slowly it reads.
struct ForeignProcess {
    /// Its number, which is also that of its process group.
    let pid: pid_t
    /// Gives its standard output and error; does not block.
    let output: Int32

    /// Starts a program.
    init(_ command: ForeignCommand) throws(ForeignFault) {
        guard let program = command.arguments.first, !program.isEmpty else {
            throw ForeignFault(reason: "no program is named")
        }
        guard !command.arguments.contains(where: { $0.utf8.contains(0) }) else {
            throw ForeignFault(reason: "an argument has a NUL byte")
        }
        let input = try Self.input(of: command.input)
        defer { close(input) }
        let ends = try Self.pipe()
        defer { close(ends.writing) }
        var pid = pid_t()
        let failure = Self.spawn(command, input: input, output: ends.writing, as: &pid)
        guard failure == 0 else {
            close(ends.reading)
            throw ForeignFault(starting: program, code: failure)
        }
        self.pid = pid
        output = ends.reading
    }

    private static func input(of bytes: [UInt8]) throws(ForeignFault) -> Int32 {
        let file = bytes.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : feedtop_memory_file("feedtop input")
        guard file >= 0 else { throw ForeignFault(code: errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else {
                let fault = ForeignFault(code: errno)
                close(file)
                throw fault
            }
            rest = rest.dropFirst(max(0, count))
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private static func pipe() throws(ForeignFault) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard feedtop_pipe(&ends) == 0 else { throw ForeignFault(code: errno) }
        // Only this end: the program's output blocks as it is used to.
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }

    private static func spawn(_ command: ForeignCommand, input: Int32, output: Int32, as pid: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, target) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (output, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, target)
        }
        feedtop_spawn_close_from(&actions, STDERR_FILENO + 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The output of a program that outlives us ends with us: that must not kill it.
        feedtop_spawn_apart(&attributes, command.stay == .left ? 1 : 0)
        let words = command.arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        return posix_spawnp(&pid, command.arguments[0], &actions, &attributes, words, environ)
    }
}

/// Why a program could not be started.
struct ForeignFault: Error {
    let reason: String

    init(reason: String) { self.reason = reason }

    /// What the system says.
    init(code: Int32) { reason = String(cString: strerror(code)) }

    /// What the system says of the program itself.
    init(starting program: String, code: Int32) {
        switch code {
        case ENOENT where program.contains("/"): reason = "there is no \(program)"
        case ENOENT: reason = "it is not in any folder of PATH; is it installed?"
        case EACCES: reason = "\(program) may not be run"
        default: reason = String(cString: strerror(code))
        }
    }
}
