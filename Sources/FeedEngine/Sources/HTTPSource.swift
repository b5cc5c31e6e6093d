import FeedCore
import Synchronization
import Transfer

extension SourceKind {
    /// Event streams of HTTP servers.
    static let http = SourceKind(
        name: "URL",
        recognise: { .http(url: $0) },
        title: { source in
            guard case .http(let url) = source else { return nil }
            return (try? ParsedURL(url))?.name ?? url
        },
        make: { feed, userAgent, transfer in
            guard case .http(let url) = feed.source else { return nil }
            return HTTPSource(url: url, request: feed.request, userAgent: userAgent, transfer: transfer)
        })
}

/// An event stream of an HTTP server: redirects are followed from the original URL on each connect.
private struct HTTPSource: Source {
    let url: String
    let request: FeedRequest
    let userAgent: String
    let transfer: Transfer

    var resumes: Bool { true }

    func deliver(to connection: Connection, resumingAfter lastEventID: String) async -> ConnectionEnd {
        do throws(TransferError) {
            var hop = Hop(
                url: try ParsedURL(url), request: request, lastEventID: lastEventID, userAgent: userAgent)
            for _ in 0...Hop.limit {
                switch await answer(to: hop, connection) {
                case .end(let end): return end
                case .redirect(let status, let target): hop = try hop.following(status: status, to: target)
                }
            }
            return .refused(reason: "more than \(Hop.limit) redirects")
        } catch {
            return ConnectionEnd(error, wasSent: false)
        }
    }

    private enum HopEnd {
        case end(ConnectionEnd)
        case redirect(status: Int, to: String)
    }

    private func answer(to hop: Hop, _ connection: Connection) async -> HopEnd {
        let receiver = HopReceiver(connection)
        let end = await transfer.perform(hop.transferRequest, into: receiver, valve: connection.valve)
        switch (receiver.answer, end) {
        case (.redirect(let target), _): return .redirect(status: receiver.status, to: target)
        case (.end(let end), _): return .end(end)
        case (_, .failed(let error, let wasSent)): return .end(ConnectionEnd(error, wasSent: wasSent))
        case (.stream, .finished): return .end(.finished)
        case (nil, .finished): return .end(.lost(TransferError.noAnswer.description))
        // Who stopped or cancelled it knows why.
        case (_, .stopped), (_, .cancelled): return .end(.lost("given up"))
        }
    }
}

/// Takes one hop's answer, and lets only a stream's body through.
private final class HopReceiver: BodyReceiver {
    private let connection: Connection
    private let head = Mutex<(status: Int, answer: Answer)?>(nil)

    init(_ connection: Connection) { self.connection = connection }

    var answer: Answer? { head.withLock { $0?.answer } }

    var status: Int { head.withLock { $0?.status ?? 0 } }

    func receive(_ head: ResponseHead) -> Bool {
        guard let answer = connection.answered(head) else { return false }
        self.head.withLock { $0 = (head.status, answer) }
        return answer == .stream
    }

    func receive(_ bytes: Span<UInt8>) -> Flow { connection.receive(bytes) }
}
