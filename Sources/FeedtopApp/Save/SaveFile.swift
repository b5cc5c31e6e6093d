import Glibc

/// The file that a save writes.
///
/// A new one lies beside its place under another name until it is complete, so that nobody ever finds half of it. One
/// that is added to is cut back to its length if that goes wrong.
struct SaveFile {
    /// Why a file cannot be written, in words.
    struct Failure: Error, Equatable {
        let reason: String

        init(_ reason: String) { self.reason = reason }

        /// What the system says.
        init(errno code: Int32) {
            reason =
                switch code {
                case ENOSPC, EDQUOT: "there is no space left; choose another place"
                case EACCES, EPERM: "you may not write there"
                case ENOENT: "there is no such folder"
                case EROFS: "nothing can be written there"
                case ENAMETOOLONG: "the name is too long"
                default: String(cString: strerror(code))
                }
        }
    }

    /// Writes to a descriptor as write(2) does.
    typealias Writer = @Sendable (Int32, UnsafeRawBufferPointer) -> Int

    private enum Place {
        case beside(temporary: String, path: String, isNew: Bool)
        case added(after: off_t)
    }

    private let descriptor: Int32
    private let place: Place
    private let writer: Writer
    private var buffer: [UInt8] = []
    /// The last byte of what was there before; nil in an empty or new file.
    let lastByte: UInt8?

    /// Opens the file.
    ///
    /// - Parameter writer: stands in for write(2) in tests.
    init(
        _ path: String, _ manner: SaveOrder.Manner, writer: @escaping Writer = SaveFile.write
    ) throws(Failure) {
        self.writer = writer
        if manner == .append {
            let size: off_t
            (descriptor, size, lastByte) = try SaveFile.openToAdd(path)
            place = .added(after: size)
        } else {
            let path = SaveFile.target(of: path)
            let temporary = SaveFile.folder(of: path) + "/.feedtop-\(getpid()).save"
            // Only one that is new is sure to be ours; what an earlier run of this number left is of no use.
            unlink(temporary)
            // Who may not read the old one may not read the new one either, not even while it is written.
            let mode: mode_t = manner == .new ? 0o666 : 0o600
            descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw Failure(errno: errno) }
            lastByte = nil
            place = .beside(temporary: temporary, path: path, isNew: manner == .new)
        }
    }

    /// Lets more be appended; it is written once there is enough of it.
    mutating func add(_ append: (inout [UInt8]) -> Void) throws(Failure) {
        append(&buffer)
        if buffer.count >= SaveFile.piece { try flush() }
    }

    /// Makes the file what it is to be, and closes it. When that fails it has to be discarded.
    mutating func complete() throws(Failure) {
        try flush()
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Failure(errno: errno) }
        if case .beside(let temporary, let path, let isNew) = place { try move(temporary, to: path, isNew: isNew) }
        close(descriptor)
    }

    /// write(2).
    static let write: Writer = { Glibc.write($0, $1.baseAddress, $1.count) }

    /// Leaves everything as it was before, and closes the file.
    func discard() {
        switch place {
        case .beside(let temporary, _, _): unlink(temporary)
        case .added(let size): ftruncate(descriptor, size)
        }
        close(descriptor)
    }

    private mutating func flush() throws(Failure) {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { writer(descriptor, UnsafeRawBufferPointer(rebasing: $0[start...])) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(errno: count == 0 ? ENOSPC : errno) }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Bytes that are written at once.
    private static let piece = 256 << 10
}

// MARK: - Opening and moving

extension SaveFile {
    /// A name that did not exist is taken first, so that a file that came into being meanwhile is not lost; one that did
    /// keeps its permissions.
    private func move(_ temporary: String, to path: String, isNew: Bool) throws(Failure) {
        if isNew {
            let taken = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard taken >= 0 else {
                throw errno == EEXIST ? Failure("meanwhile there is a file of that name") : Failure(errno: errno)
            }
            close(taken)
        } else {
            var status = stat()
            if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
        }
        guard rename(temporary, path) == 0 else {
            let failure = Failure(errno: errno)
            if isNew { unlink(path) }
            throw failure
        }
    }

    private static func openToAdd(_ path: String) throws(Failure) -> (Int32, off_t, UInt8?) {
        // A named pipe that has come there meanwhile is not waited for.
        let descriptor = open(path, O_RDWR | O_APPEND | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Failure("it is no regular file")
        }
        var last: UInt8 = 0
        let hasLast = status.st_size > 0 && pread(descriptor, &last, 1, status.st_size - 1) == 1
        return (descriptor, status.st_size, hasLast ? last : nil)
    }

    /// Where a link leads, so that the link stays one.
    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/." : String(path[..<slash])
    }
}
