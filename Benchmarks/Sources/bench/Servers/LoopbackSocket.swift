import Glibc

/// Sockets on 127.0.0.1, at ports that the system picks.
enum LoopbackSocket {
    static func listen() throws -> (socket: Int32, port: UInt16) {
        let listener = try open()
        _ = try withAddress(port: 0) { try checked("bind", bind(listener, $0, $1)) }
        try checked("listen", Glibc.listen(listener, 256))
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    /// A port that was free just now.
    static func freePort() throws -> UInt16 {
        let (socket, port) = try listen()
        close(socket)
        return port
    }

    /// Whether something listens there.
    static func answers(port: UInt16) throws -> Bool {
        let socket = try open()
        defer { close(socket) }
        return withAddress(port: port) { connect(socket, $0, $1) } == 0
    }

    private static func open() throws -> Int32 {
        try checked("socket", socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0))
    }

    private static func withAddress<Result>(
        port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Result
    ) rethrows -> Result {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return try withUnsafePointer(to: &address) {
            try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
