import FeedCore
import Glibc

/// Bytes on their way to standard output or error, written only as far as it takes them at once.
///
/// Nothing here waits, so that a reader who does not read holds up neither a timeout nor a signal. The descriptor is
/// left blocking, because it is shared with the processes around us: a piece that a pipe has room for is written at
/// once all the same. Pieces end where lines end, so that a reader who is given up on is left with whole lines.
struct OutputQueue {
    let descriptor: Int32
    /// The `errno` of the write that failed; after it everything is dropped.
    private(set) var fault: Int32?
    /// Whether bytes wait.
    var isEmpty: Bool { written == waiting.count }

    private let pieceSize: Int
    private var waiting: [UInt8] = []
    private var written = 0

    init(descriptor: Int32) {
        self.descriptor = descriptor
        pieceSize = OutputQueue.pieceSize(of: descriptor)
    }

    /// Adds bytes behind those that wait.
    mutating func add(_ bytes: [UInt8]) {
        guard fault == nil, !bytes.isEmpty else { return }
        if isEmpty { drop() }
        waiting += bytes
    }

    /// Writes as much as is taken at once.
    ///
    /// - Returns: whether something was.
    @discardableResult
    mutating func flush() -> Bool {
        let before = written
        while !isEmpty, isWritable {
            let piece = nextPiece
            let count = waiting.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + written }, piece) }
            if count >= 0 { written += count } else if errno != EINTR, errno != EAGAIN { fail(errno) }
        }
        return written > before
    }

    /// Nobody reads any more, as poll tells also while there is nothing to write.
    mutating func breakOff() { fail(EPIPE) }

    private mutating func fail(_ code: Int32) {
        fault = code
        drop()
    }

    private mutating func drop() {
        waiting.removeAll(keepingCapacity: waiting.capacity <= 4 << 20)
        written = 0
    }

    private var isWritable: Bool {
        !Polling.wait(for: [(descriptor, .writable)], until: .now())[0].isEmpty
    }

    /// How many bytes to write next: whole lines if one ends within a piece.
    private var nextPiece: Int {
        let piece = waiting[written...].prefix(pieceSize)
        guard piece.count == pieceSize, let end = piece.lastIndex(of: UInt8(ascii: "\n")) else { return piece.count }
        return end + 1 - written
    }

    /// What a pipe that is ready takes without blocking is `PIPE_BUF`; a file takes anything.
    private static func pieceSize(of descriptor: Int32) -> Int {
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        return isFile ? 1 << 20 : Int(PIPE_BUF)
    }
}
