import FeedCore
import Glibc

extension ChangeSignal {
    /// Whether a thread that polls would be woken.
    var isReadable: Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) == 1
    }
}
