#if canImport(Glibc)
import Glibc
#endif

/// A file read whole, with its permission bits.
struct FileContents {
    /// Why a file could not be read, as the system says it.
    struct Failure: Error, Equatable { let reason: String }

    /// What it holds.
    let bytes: [UInt8]
    /// Its permission bits, as in `chmod`.
    let mode: UInt32

    /// Reads a file, but stops one byte past `limit`, so that a reader sees that there was more.
    ///
    /// A named pipe or device is not waited for: only regular files have an end to rely on.
    init(path: String, limit: Int) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(reason: String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "not a regular file") }
        mode = UInt32(status.st_mode & 0o7777)
        bytes = try Self.read(descriptor, atMost: limit + 1)
    }

    private static func read(_ descriptor: Int32, atMost limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count < limit {
            let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
            if count == 0 { break }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(reason: String(cString: strerror(errno))) }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
