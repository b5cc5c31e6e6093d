import FeedCore
import Glibc

/// Waits until one of some descriptors is ready, or time has passed.
enum Polling {
    /// What happened to a descriptor.
    struct Ready: OptionSet {
        let rawValue: Int16
        /// It can be read.
        static let readable = Ready(rawValue: Int16(POLLIN))
        /// It can be written.
        static let writable = Ready(rawValue: Int16(POLLOUT))
        /// Its other end is closed or broken.
        static let broken = Ready(rawValue: Int16(POLLERR | POLLHUP | POLLNVAL))
    }

    /// Waits at most until `deadline`; nil waits for ever.
    ///
    /// - Returns: what happened to each descriptor, in their order; nothing for all when time passed or a signal came.
    static func wait(for wishes: [(descriptor: Int32, wish: Ready)], until deadline: Uptime?) -> [Ready] {
        var polled = wishes.map { pollfd(fd: $0.descriptor, events: $0.wish.rawValue, revents: 0) }
        let count = poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
        return polled.map { count > 0 ? Ready(rawValue: $0.revents) : [] }
    }

    /// Rounded up, so that the deadline has passed when the wait is over.
    private static func milliseconds(until deadline: Uptime?) -> Int32 {
        guard let deadline else { return -1 }
        let left = (deadline - .now()).nanoseconds
        return Int32(clamping: max(0, (left + 999_999) / 1_000_000))
    }
}
