import Glibc

/// The folder in which runs leave what later ones take up, readable by its owner only.
struct StateFolder: Sendable {
    let path: String

    /// Where the state is kept: `feedtop` in the user's state folder; nil when neither `XDG_STATE_HOME` nor `HOME` says
    /// where that is.
    ///
    /// - Source: XDG Base Directory Specification 0.8: a relative path is to be ignored.
    static func locate(environment: [String: String]) -> StateFolder? {
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
            return StateFolder(path: folder + "/feedtop")
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return StateFolder(path: home + "/.local/state/feedtop")
    }

    /// The path of a file in it.
    func path(of name: String) -> String { "\(path)/\(name)" }

    /// The most bytes of a file that are read.
    static let limit = 16 << 20

    /// What a file holds; nil when there is none.
    func read(_ name: String) throws(StateError) -> [UInt8]? {
        let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw fault("read", name)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault("read", name) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_size <= Self.limit else {
            throw StateError(doing: "read", path: path(of: name), reason: "it is no file of yours that feedtop wrote")
        }
        guard let bytes = FileBytes.read(descriptor) else { throw fault("read", name) }
        return bytes
    }

    /// Puts a file in the place of the one of that name: whoever reads it finds the old or the new, whole.
    func write(_ bytes: [UInt8], to name: String) throws(StateError) {
        // What could not be read again is worth less than what is there.
        guard bytes.count <= Self.limit else {
            throw StateError(doing: "write", path: path(of: name), reason: "it would have more than 16 MiB")
        }
        try make()
        let draft = path(of: ".\(name).\(getpid())")
        unlink(draft)  // of a run that was killed and had the same number
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw fault("write", name) }
        let isWritten = FileBytes.write(bytes, to: descriptor)
        let error = errno
        close(descriptor)
        errno = error
        guard isWritten, rename(draft, path(of: name)) == 0 else {
            let fault = fault("write", name)
            unlink(draft)
            throw fault
        }
    }

    /// Gives a file that cannot be used another name, so that nothing in it is lost; never that of another file.
    ///
    /// - Returns: its new path.
    func putAside(_ name: String) throws(StateError) -> String {
        for number in 1...100 {
            let aside = path(of: number == 1 ? "\(name).aside" : "\(name).aside-\(number)")
            if link(path(of: name), aside) == 0 {
                unlink(path(of: name))
                return aside
            }
            if errno == EEXIST || FileBytes.exists(aside) { continue }
            // A folder has no second link, and neither has a file of somebody else's or on some file systems.
            guard rename(path(of: name), aside) == 0 else { throw fault("put aside", name) }
            return aside
        }
        throw StateError(doing: "put aside", path: path(of: name), reason: "there are 100 of its name already")
    }

    /// Runs `body` while no other process that asks the same does.
    func alone(_ body: () throws(StateError) -> Void) throws(StateError) {
        try make()
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StateError(doing: "open", path: path, errno: errno) }
        defer { close(descriptor) }
        // Where locks do not work the worst is that another run's newest lines are missing from a history.
        _ = flock(descriptor, LOCK_EX)
        try body()
    }

    /// Makes the folder, and those that it lies in.
    private func make() throws(StateError) {
        for end in path.indices where path[end] == "/" && end > path.startIndex { mkdir(String(path[..<end]), 0o700) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw StateError(doing: "make", path: path, errno: errno)
        }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StateError(doing: "open", path: path, errno: errno) }
        fchmod(descriptor, 0o700)
        close(descriptor)
    }

    private func fault(_ doing: String, _ name: String) -> StateError {
        StateError(doing: doing, path: path(of: name), errno: errno)
    }
}

/// Why something could not be done with the kept state.
struct StateError: Error, Equatable, CustomStringConvertible {
    /// What was to be done: `read`.
    let doing: String
    let path: String
    let reason: String

    init(doing: String, path: String, reason: String) {
        self.doing = doing
        self.path = path
        self.reason = reason
    }

    init(doing: String, path: String, errno: Int32) {
        self.init(doing: doing, path: path, reason: String(cString: strerror(errno)))
    }

    var description: String { "Cannot \(doing) \(path): \(reason)" }
}
