import Glibc

/// Whole files.
enum FileBytes {
    /// The contents of a file; nil when it cannot be read, with `errno` saying why.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return read(descriptor)
    }

    /// What can be read from a descriptor up to its end; nil when that fails, with `errno`.
    static func read(_ descriptor: Int32) -> [UInt8]? {
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0 { return nil }
            if count == 0 { return contents }
            contents += piece[..<count]
        }
    }

    /// The contents of the file that an option's `@FILE` names, `-` standing for standard input as in curl.
    static func ofArgument(_ path: String, option: String) throws(LaunchError) -> [UInt8] {
        guard let bytes = read(path == "-" ? "/dev/stdin" : path) else {
            throw .unusableOption(option, reason: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        return bytes
    }

    /// Writes a file of its own name, readable as the process's mask says; false when that fails, with `errno`.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return write(bytes, to: descriptor)
    }

    /// Writes all bytes to a descriptor; false when that fails, with `errno`.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Writes a file that was not there before; false when there was one or writing fails, with `errno`.
    ///
    /// - Parameter isKept: whether its bytes are to be on the disk before it takes the place of another file.
    static func create(_ bytes: [UInt8], at path: String, mode: mode_t = 0o644, isKept: Bool = false) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard write(bytes, to: descriptor) else { return false }
        // Some file systems have nothing to wait for, and say so.
        return !isKept || fsync(descriptor) == 0 || errno == EINVAL
    }

    /// A path from the root; a relative one begins in the process's folder.
    static func whole(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    /// Whether there is a regular file of that name, whose bytes nobody has to wait for.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether something of that name exists and is no folder.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }
}
