import FeedCore
import Glibc

/// Standard output or error, written in whole; a reader that went away is noticed, not a fault.
final class OutputPipe {
    let descriptor: Int32
    /// Nobody reads any more.
    var isBroken = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Writes everything, waiting for a slow reader.
    ///
    /// - Returns: whether somebody still reads.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count, !isBroken {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count >= 0 { written += count } else { waitOrBreak() }
        }
        return !isBroken
    }

    /// A signal is no reason to stop writing; what was received must be written before the program ends.
    private func waitOrBreak() {
        switch errno {
        case EINTR: break
        case EAGAIN: _ = Polling.wait(for: [(descriptor, .writable)], until: .now() + .seconds(1))
        default: isBroken = true
        }
    }
}
