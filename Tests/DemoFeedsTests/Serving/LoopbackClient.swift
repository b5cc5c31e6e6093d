import Foundation
import Glibc
import Testing

/// One connection to a server on this machine, in plain bytes: what is tested is what is on the wire.
///
/// Its calls block, on a thread of their own: tasks and Dispatch have few, and the server needs those.
struct LoopbackClient: Sendable {
    private let socket: Int32

    /// Connects to the `http://127.0.0.1:port` that a demo server gives as its URL.
    init(url: String) throws {
        let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // A server that says nothing fails the test and does not hang it.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if status != 0 { throw NotConnected(errno: errno) }
    }

    /// Sends a request and returns what is received until the text satisfies the condition or the server closes.
    func exchange(
        _ method: String, _ path: String, lastEventID: String? = nil,
        until isEnough: @escaping @Sendable (String) -> Bool = { _ in false }
    ) async throws -> String {
        let resume = lastEventID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
        let head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n\(resume)\r\n"
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                let received = Result { try receive(after: head, until: isEnough) }
                continuation.resume(with: received)
            }
        }
    }

    func close() { Glibc.close(socket) }

    private func receive(after head: String, until isEnough: (String) -> Bool) throws -> String {
        let sent = head.utf8.withContiguousStorageIfAvailable { send(socket, $0.baseAddress, $0.count, 0) }
        try #require(sent == head.utf8.count)
        let deadline = ContinuousClock.now + .seconds(20)
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !isEnough(String(decoding: received, as: UTF8.self)) {
            let count = recv(socket, &buffer, buffer.count, 0)
            try #require(count >= 0, "nothing came for 20 s")
            try #require(ContinuousClock.now < deadline, "what was waited for did not come in 20 s")
            if count == 0 { break }
            received += buffer.prefix(count)
        }
        return String(decoding: received, as: UTF8.self)
    }
}

/// Nobody listens there.
struct NotConnected: Error, Equatable {
    let errno: Int32
}

/// One request on a connection of its own.
func ask(
    _ url: String, _ method: String, _ path: String, lastEventID: String? = nil,
    until isEnough: @escaping @Sendable (String) -> Bool = { _ in false }
) async throws -> String {
    let client = try LoopbackClient(url: url)
    defer { client.close() }
    return try await client.exchange(method, path, lastEventID: lastEventID, until: isEnough)
}

extension String {
    /// The lines before the first empty one.
    var head: [String] {
        guard let end = range(ofText: "\r\n\r\n") else { return [] }
        return self[..<end].split(separator: "\r\n").map(String.init)
    }

    /// What follows the first empty line.
    var body: String { range(ofText: "\r\n\r\n").map { String(self[$0...].dropFirst(2)) } ?? "" }

    private func range(ofText text: String) -> Index? { firstRange(of: text)?.lowerBound }
}
