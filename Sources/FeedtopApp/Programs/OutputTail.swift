import Glibc

/// The last bytes that come out of a pipe.
struct OutputTail {
    /// Bytes that are kept.
    static let limit = 4 << 10
    /// Pieces that fill a pipe: what a program wrote before it ended takes no more of them.
    private static let piecesOfPipe = (64 << 10) / limit

    private(set) var bytes: [UInt8] = []
    private var piece = [UInt8](repeating: 0, count: limit)

    /// Adds what comes next.
    mutating func append(_ new: some Collection<UInt8>) { bytes = Array((bytes + new).suffix(Self.limit)) }

    /// Reads a piece of a pipe that does not block.
    ///
    /// - Returns: whether more may come.
    mutating func read(from pipe: Int32) -> Bool {
        let count = Glibc.read(pipe, &piece, piece.count)
        if count > 0 { append(piece[..<count]) }
        return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }

    /// Reads what is in a pipe whose program has ended, but not for ever: its descendants may go on writing.
    mutating func drain(_ pipe: Int32) {
        for _ in 0..<Self.piecesOfPipe {
            let count = Glibc.read(pipe, &piece, piece.count)
            guard count > 0 else { return }
            append(piece[..<count])
        }
    }
}
