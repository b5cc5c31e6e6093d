import Glibc

/// A TCP socket on 127.0.0.1. Calls block; `wake()` from another thread ends them.
///
/// The descriptor is closed when the last reference goes, so that no thread ever uses a number that has become another
/// file's.
final class Socket: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// A socket that listens on a port.
    static func listening(on port: UInt16) throws(SystemError) -> Socket {
        let socket = try bound(to: port)
        _ = try SystemError.check("listen", listen(socket.descriptor, 512))
        return socket
    }

    /// A socket that keeps a port, 0 for any free one: connections to it are refused, and nobody else is given it.
    ///
    /// Sockets of this type may share a port as long as none of the others listens.
    static func bound(to port: UInt16) throws(SystemError) -> Socket {
        let socket = Socket(descriptor: try SystemError.check("socket", Glibc.socket(AF_INET, streamType, 0)))
        socket.setOption(SO_REUSEADDR, at: SOL_SOCKET, to: Int32(1))
        var address = loopback(port: port)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = try SystemError.check(
            "bind",
            withUnsafePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket.descriptor, $0, size) }
            })
        return socket
    }

    /// The port that it is bound to.
    var port: UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    /// The next connection; nil once woken.
    func accept() -> Socket? {
        while true {
            let descriptor = Glibc.accept(descriptor, nil, nil)
            if descriptor >= 0 {
                let socket = Socket(descriptor: descriptor)
                // Each write of a script is to leave at once.
                socket.setOption(TCP_NODELAY, at: Int32(IPPROTO_TCP), to: Int32(1))
                return socket
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Whatever comes next, at most 64 KiB; empty at the end.
    func receive() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
            repeat { count = recv(descriptor, buffer.baseAddress, buffer.count, 0) } while count < 0 && errno == EINTR
            count = max(0, count)
        }
    }

    /// Sends everything; false when the other side is gone.
    func send(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, noSignal) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Ends the sending half; the other side reads the end of the stream.
    func finishSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Makes the close that follows a reset.
    func resetWhenClosed() {
        setOption(SO_LINGER, at: SOL_SOCKET, to: linger(l_onoff: 1, l_linger: 0))
    }

    /// Ends every call that blocks on it, now and later.
    func wake() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func setOption<Value: BitwiseCopyable>(_ option: Int32, at level: Int32, to value: Value) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Value>.size))
    }
}

/// A system call that failed, and the system's words for why.
public struct SystemError: Error, CustomStringConvertible {
    /// The call.
    public let call: String
    /// The system's error number.
    public let code: Int32

    /// The call and the system's words.
    public var description: String { "\(call): \(String(cString: strerror(code)))" }

    /// The result of a call that tells of a failure by a negative number.
    static func check(_ call: String, _ result: Int32) throws(SystemError) -> Int32 {
        guard result >= 0 else { throw SystemError(call: call, code: errno) }
        return result
    }
}

private let streamType = Int32(SOCK_STREAM.rawValue)
// A client that left is an ending of the script, not a SIGPIPE for the tests.
private let noSignal = Int32(MSG_NOSIGNAL)

private func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
}
