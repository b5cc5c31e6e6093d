import CCurl
import CShims.Curl
import CShims.Linux
import Glibc

/// libcurl's multi handle, which tells epoll and a timerfd what it waits for.
///
/// Belongs to one thread: everything but `init` is called on the transfer loop.
@safe final class CurlMulti {
    private let handle: UnsafeMutableRawPointer
    private let epoll: Int32
    /// Ready when libcurl's timer has run out.
    let timer: Int32

    /// A multi handle whose sockets and timer are registered with `epoll`.
    init(epoll: Int32) {
        precondition(LibCurl.isReady, "libcurl cannot be initialised")
        guard let handle = unsafe curl_multi_init() else { preconditionFailure("out of memory for libcurl") }
        unsafe self.handle = handle
        self.epoll = epoll
        timer = feedtop_timerfd()
        feedtop_epoll_watch(epoll, timer, EPOLLIN.rawValue)
        // Not retained: the callbacks are called only from calls on `handle`, which this object makes itself.
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe feedtop_on_socket(handle, socketChanged, context)
        unsafe feedtop_on_timer(handle, timerChanged, context)
    }

    deinit {
        unsafe curl_multi_cleanup(handle)
        close(timer)
    }

    /// Starts a transfer.
    func add(_ easy: CurlEasy) { unsafe curl_multi_add_handle(handle, easy.handle) }

    /// Ends a transfer; the connection of one that is not done is closed.
    func remove(_ easy: CurlEasy) { unsafe curl_multi_remove_handle(handle, easy.handle) }

    /// Lets libcurl work on a descriptor that is ready, or on what its timer was set for.
    func ready(_ descriptor: Int32, events: UInt32) {
        var running: Int32 = 0
        if descriptor == timer {
            // Cleared first: the call arms it anew, and clearing afterwards would lose that.
            feedtop_eventfd_clear(timer)
            unsafe curl_multi_socket_action(handle, CURL_SOCKET_TIMEOUT, 0, &running)
            return
        }
        var mask: Int32 = 0
        if events & EPOLLIN.rawValue != 0 { mask |= CURL_CSELECT_IN }
        if events & EPOLLOUT.rawValue != 0 { mask |= CURL_CSELECT_OUT }
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { mask |= CURL_CSELECT_ERR }
        unsafe curl_multi_socket_action(handle, descriptor, mask, &running)
    }

    /// The next transfer that is done, with how it ended; nil when there is none.
    func nextResult() -> (handle: UnsafeMutableRawPointer, code: CURLcode)? {
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(handle, &left) {
            if unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle {
                return unsafe (easy, feedtop_result(message))
            }
        }
        return nil
    }

    fileprivate func watch(_ socket: curl_socket_t, for what: Int32) {
        let events: UInt32 =
            switch what {
            case CURL_POLL_IN: EPOLLIN.rawValue
            case CURL_POLL_OUT: EPOLLOUT.rawValue
            case CURL_POLL_INOUT: EPOLLIN.rawValue | EPOLLOUT.rawValue
            default: 0
            }
        feedtop_epoll_watch(epoll, socket, events)
    }

    fileprivate func arm(milliseconds: Int) { feedtop_timerfd_arm(timer, milliseconds) }
}

/// libcurl's process-wide state.
enum LibCurl {
    /// Whether `curl_global_init` worked; looking calls it, once.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

private let socketChanged: curl_socket_callback = { @Sendable _, socket, what, context, _ in
    // The context is the multi object that is making the call which this callback answers.
    unsafe calledBack(CurlMulti.self, context).watch(socket, for: what)
    return 0
}

private let timerChanged: curl_multi_timer_callback = { @Sendable _, milliseconds, context in
    // The context is the multi object that is making the call which this callback answers.
    unsafe calledBack(CurlMulti.self, context).arm(milliseconds: milliseconds)
    return 0
}
