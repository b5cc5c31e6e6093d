import Glibc
import Synchronization

/// Answers each request with an event stream that a function writes, on a thread of its own.
final class LoopbackServer: Sendable {
    private let listener: Int32
    private let port: UInt16
    private let acceptor: BackgroundThread

    init(stream: @escaping @Sendable (ServerConnection) -> Void) throws {
        let (listener, port) = try LoopbackSocket.listen()
        self.listener = listener
        self.port = port
        acceptor = BackgroundThread { Self.accept(on: listener, stream: stream) }
    }

    deinit {
        // Wakes the acceptor, which ends; the streams end when their readers do.
        shutdown(listener, Int32(SHUT_RDWR))
        acceptor.join()
        close(listener)
    }

    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    private static func accept(on listener: Int32, stream: @escaping @Sendable (ServerConnection) -> Void) {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { return }
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            BackgroundThread {
                guard let connection = ServerConnection(accepted: socket) else { return }
                stream(connection)
            }
        }
    }
}

/// A connection whose request was read and whose response has begun; it closes with its last reference.
final class ServerConnection: Sendable {
    /// The path that was asked for.
    let path: String
    private let socket: Int32

    /// Reads the request and answers with the head of an endless event stream; nil when the other side went away.
    init?(accepted socket: Int32) {
        self.socket = socket
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        var request: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 4096)
        while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(socket, &room, room.count, 0)
            guard count > 0 else {
                close(socket)
                return nil
            }
            request += room.prefix(count)
        }
        path =
            request.split(separator: UInt8(ascii: " ")).dropFirst().first.map { String(decoding: $0, as: UTF8.self) }
            ?? ""
        guard send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n") else {
            return nil
        }
    }

    deinit { close(socket) }

    /// Sends bytes as they are; false when the other side went away.
    func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    private func send(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { send(UnsafeRawBufferPointer($0)) }
    }

    /// Sends one event in a chunk of its own.
    func send(event data: String) -> Bool {
        let event = "data: \(data)\n\n"
        return send("\(String(event.utf8.count, radix: 16))\r\n\(event)\r\n")
    }

    /// Blocks until the other side goes away.
    func waitForEnd() {
        var byte: UInt8 = 0
        while recv(socket, &byte, 1, 0) > 0 {}
    }
}
