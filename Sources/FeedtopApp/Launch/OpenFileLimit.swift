import Glibc

/// How many descriptors the process may have open: each feed takes one.
enum OpenFileLimit {
    /// Raises the limit as far as the system lets a process raise its own.
    static func raise() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
}
