/// What a `LoopbackServer` does on one connection, step by step; written as an array of steps.
///
/// A script that ends without a step that closes ends the connection well: the last chunk is sent, if there are chunks.
public typealias Script = [Step]

/// One step of a script, after the request was read and recorded.
public struct Step: Sendable {
    /// How the end of a body is told.
    public enum Framing: Sendable, Equatable {
        /// By the end of the connection.
        case untilClose
        /// In chunks; each `send` is one.
        case chunked
        /// By a length told before, whatever is sent then.
        case length(Int)
    }

    enum Act: Sendable {
        case readAnything
        case respond(HTTPStatus, [HeaderLine], Framing)
        case send([UInt8], piece: Int, times: Int)
        case sendUnframed([UInt8])
        case pass(Gate)
        case stall
        case cut
        case reset
    }

    let act: Act

    /// Only as the first step of a server's next script: takes whatever the client sends first, such as the greeting of
    /// a TLS client, instead of a request.
    public static let readAnything = Step(act: .readAnything)

    /// Sends a status line and headers. Every answer closes its connection (`Connection: close`).
    ///
    /// - Parameter body: how the body's end is told; by default 204 and redirects have none, others end with the
    ///   connection.
    public static func respond(_ status: HTTPStatus, _ headers: HeaderLine..., body: Framing? = nil) -> Step {
        Step(act: .respond(status, headers, body ?? (status.isUsuallyEmpty ? .length(0) : .untilClose)))
    }

    /// Sends a redirect.
    public static func redirect(_ status: HTTPStatus = .found, to url: String) -> Step {
        respond(status, .location(url))
    }

    /// Sends a part of the body.
    ///
    /// - Parameters:
    ///   - piece: bytes in each write, and in each chunk where there are chunks; nil sends all at once.
    ///   - times: how often it is sent.
    public static func send(_ text: String, piece: Int? = nil, times: Int = 1) -> Step {
        send(Array(text.utf8), piece: piece, times: times)
    }

    /// Sends bytes of the body; as `send(_:piece:times:)` with text.
    public static func send(_ bytes: [UInt8], piece: Int? = nil, times: Int = 1) -> Step {
        Step(act: .send(bytes, piece: max(1, piece ?? bytes.count), times: times))
    }

    /// Sends text as it is, outside any framing: half a status line, a broken chunk.
    public static func sendUnframed(_ text: String) -> Step { Step(act: .sendUnframed(Array(text.utf8))) }

    /// Waits until the test opens the gate.
    public static func pass(_ gate: Gate) -> Step { Step(act: .pass(gate)) }

    /// Says nothing more until the client leaves or the server is closed.
    public static let stall = Step(act: .stall)

    /// Closes the connection in order, but without the last chunk, or short of the promised length.
    public static let cut = Step(act: .cut)

    /// Resets the connection.
    public static let reset = Step(act: .reset)
}
