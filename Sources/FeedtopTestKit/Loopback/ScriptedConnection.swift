/// One connection of a `LoopbackServer`: reads the request, then plays its script on it.
struct ScriptedConnection {
    /// How a connection ended.
    enum Ending {
        /// The script came to its end, or to a step that closes.
        case played
        /// The client left first.
        case clientLeft
    }

    let socket: Socket
    let countSent: @Sendable (Int) -> Void
    private var framing = Step.Framing.untilClose

    /// The longest request that is taken, in bytes.
    private static let requestLimit = 64 << 20

    init(_ socket: Socket, countSent: @escaping @Sendable (Int) -> Void) {
        self.socket = socket
        self.countSent = countSent
    }

    /// The whole request; nil when the client leaves before its end, or what it sends is none.
    func readRequest() -> RecordedRequest? {
        var bytes: [UInt8] = []
        while true {
            if let end = bytes.endOfHead, let head = RequestHead(bytes[..<end]) {
                guard bytes.count < end + head.contentLength else {
                    return RecordedRequest(
                        method: head.method, target: head.target, headers: head.headers, body: Array(bytes[end...]))
                }
            }
            let more = socket.receive()
            guard !more.isEmpty, bytes.count + more.count <= Self.requestLimit else { return nil }
            bytes += more
        }
    }

    /// Plays a script to its end or to the step that closes.
    mutating func play(_ script: Script) -> Ending {
        for step in script {
            switch step.act {
            case .readAnything:
                guard !socket.receive().isEmpty else { return .clientLeft }
            case .respond(let status, let headers, let framing):
                self.framing = framing
                guard send(head(status, headers)) else { return .clientLeft }
            case .send(let bytes, let piece, let times):
                guard sendBody(bytes, piece: piece, times: times) else { return .clientLeft }
            case .sendUnframed(let bytes):
                guard send(bytes) else { return .clientLeft }
            case .pass(let gate):
                gate.pass()
            case .stall:
                while !socket.receive().isEmpty {}
                return .clientLeft
            case .cut:
                return close()
            case .reset:
                socket.resetWhenClosed()
                return .played
            }
        }
        if framing == .chunked { _ = send(Array("0\r\n\r\n".utf8)) }
        return close()
    }

    /// Ends the sending half, then waits for the client to leave as well: closing before would turn what the client
    /// still sends into a reset.
    private func close() -> Ending {
        socket.finishSending()
        while !socket.receive().isEmpty {}
        return .played
    }

    private func head(_ status: HTTPStatus, _ headers: [HeaderLine]) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status.code) \(status.reason)", "Connection: close"]
        lines += headers.map { "\($0.name): \($0.value)" }
        switch framing {
        case .untilClose: break
        case .chunked: lines.append("Transfer-Encoding: chunked")
        // 204 may not tell a length.
        case .length(let length): if status.code != 204 { lines.append("Content-Length: \(length)") }
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private func sendBody(_ bytes: [UInt8], piece: Int, times: Int) -> Bool {
        for _ in 0..<times {
            for start in stride(from: 0, to: bytes.count, by: piece) {
                let part = bytes[start..<min(start + piece, bytes.count)]
                guard send(framing == .chunked ? chunk(part) : Array(part)) else { return false }
            }
        }
        return true
    }

    private func chunk(_ part: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(part.count, radix: 16).utf8) + [0x0D, 0x0A] + part + [0x0D, 0x0A]
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        let isSent = socket.send(bytes[...])
        if isSent { countSent(bytes.count) }
        return isSent
    }
}

extension [UInt8] {
    /// One past the blank line that ends a request's head; nil as long as there is none.
    fileprivate var endOfHead: Int? {
        let blank = Array("\r\n\r\n".utf8)
        guard count >= blank.count else { return nil }
        for start in 0...(count - blank.count) where self[start..<start + blank.count].elementsEqual(blank) {
            return start + blank.count
        }
        return nil
    }
}
