import Glibc
import Synchronization

/// What must be gone when the benchmarks end, however they end: processes and folders.
enum Leftovers {
    private struct Things {
        var processes: Set<pid_t> = []
        var folders: Set<String> = []
    }

    private static let things = Mutex(Things())

    static func add(process: pid_t) { _ = things.withLock { $0.processes.insert(process) } }

    /// To be called before the process is waited for: afterwards its number may be another's.
    static func remove(process: pid_t) { _ = things.withLock { $0.processes.remove(process) } }

    static func add(folder: String) { _ = things.withLock { $0.folders.insert(folder) } }

    /// Kills and removes all that is left.
    static func clear() {
        things.withLock {
            for process in $0.processes { kill(process, SIGKILL) }
            for process in $0.processes { waitpid(process, nil, 0) }
            for folder in $0.folders { remove(folder: folder) }
            $0 = Things()
        }
    }

    /// Makes Ctrl-C and `kill` clear up too. To be called before any other thread starts, since those inherit that
    /// the signals wait for the thread that is started here.
    static func clearWhenSignalled() {
        signal(SIGPIPE, SIG_IGN)
        var waited = sigset_t()
        for each in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&waited, each) }
        pthread_sigmask(SIG_BLOCK, &waited, nil)
        let signals = waited
        BackgroundThread {
            var signals = signals
            var which: Int32 = 0
            sigwait(&signals, &which)
            clear()
            _exit(128 + which)
        }
    }

    private static func remove(folder: String) {
        guard let directory = opendir(folder) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            // A folder is no file to unlink: so it is emptied.
            if unlink("\(folder)/\(name)") != 0 { remove(folder: "\(folder)/\(name)") }
        }
        closedir(directory)
        rmdir(folder)
    }
}
