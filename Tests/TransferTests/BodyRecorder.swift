import FeedtopTestKit
import Transfer

/// A receiver that keeps what it gets, and answers as the test wants.
final class BodyRecorder: BodyReceiver {
    struct Record: Sendable {
        var head: ResponseHead?
        var body: [UInt8] = []
        var calls = 0
        /// Calls between a pause and its resume: there must be none.
        var callsWhilePaused = 0
        var isPaused = false

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    let record = Watched(Record())
    private let accepts: Bool
    private let flow: @Sendable (Record) -> Flow

    init(accepts: Bool = true, flow: @escaping @Sendable (Record) -> Flow = { _ in .more }) {
        self.accepts = accepts
        self.flow = flow
    }

    func receive(_ head: ResponseHead) -> Bool {
        record.update { $0.head = head }
        return accepts
    }

    func receive(_ bytes: Span<UInt8>) -> Flow {
        let copy = bytes.indices.map { bytes[$0] }
        return record.update { record in
            record.calls += 1
            if record.isPaused { record.callsWhilePaused += 1 }
            record.body += copy
            let flow = flow(record)
            record.isPaused = flow == .pause
            return flow
        }
    }
}

extension TransferRequest {
    static func make(_ url: String, _ change: (inout TransferRequest) -> Void = { _ in }) throws -> TransferRequest {
        var request = TransferRequest(url: try ParsedURL(url))
        change(&request)
        return request
    }
}
