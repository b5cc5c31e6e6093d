import Glibc

/// Standard output or error for messages: written in whole, waiting for a slow reader.
struct OutputPipe {
    let descriptor: Int32

    /// Writes everything; what a reader that went away does not take is dropped.
    func write(_ bytes: [UInt8]) {
        var queue = OutputQueue(descriptor: descriptor)
        queue.add(bytes)
        while !queue.isEmpty {
            queue.flush()
            if !queue.isEmpty { _ = Polling.wait(for: [(descriptor, .writable)], until: nil) }
        }
    }
}
