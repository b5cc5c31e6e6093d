import FeedCore
import FeedtopTestKit
import SSE

/// A store that also writes down what happens, a line each, as a test wants to read it.
final class RecordingSink: FeedSink {
    struct Record: Sendable {
        var lines: [String] = []
        var link: Link?
        var repeated = 0
        var bytes = 0
        var waiting: [@Sendable () -> Void] = []
    }

    let store = EventStore()
    let record = Watched(Record())
    /// How many batches are taken before each pause; nil never pauses.
    private let batchesBeforePause: Int?

    init(batchesBeforePause: Int? = nil) { self.batchesBeforePause = batchesBeforePause }

    var lines: [String] { record.value.lines }

    func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        _ = store.append(batch, to: feed, at: moment)
        let events = batch.events.map { event in event.id.isEmpty ? event.data : "\(event.id) \(event.data)" }
        let count = record.update { record in
            record.lines += events.map { "event \($0)" }
            return record.lines.count
        }
        guard let batchesBeforePause else { return .ready }
        return count % batchesBeforePause == 0 ? .full : .ready
    }

    func whenReady(_ resume: @escaping @Sendable () -> Void) { record.update { $0.waiting.append(resume) } }

    /// Has room again.
    func drain() {
        let waiting = record.update { record in
            defer { record.waiting = [] }
            return record.waiting
        }
        for resume in waiting { resume() }
    }

    func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        store.record(activity, of: feed, at: moment)
        record.update { record in
            switch activity {
            case .bytes(let count, _, _): record.bytes += count
            case .repeated(let count): record.repeated += count
            case .pending: break
            case .note(let note): record.lines.append(note.line)
            case .link(let link):
                if record.link?.state != link.state { record.lines.append(link.line) }
                record.link = link
            }
        }
    }

    func snapshot(of feed: FeedID) -> FeedSnapshot { store.snapshot(of: feed) }
}

extension Link {
    /// `retrying 2 in 1.5 s: connection refused`.
    var line: String {
        let because = reason.map { ": \($0)" } ?? ""
        guard let retryAt else { return state.rawValue + because }
        return "retrying \(attempt) in \((retryAt - since.uptime).text)\(because)"
    }
}

extension Note {
    /// As a line of a timeline, without its decoration.
    var line: String {
        switch self {
        case .lost(let reason): "-- lost: \(reason)"
        case .ended(let state, let reason): "-- \(state): \(reason)"
        case .marker(let text): "-- marker: \(text)"
        case .reconnected(let gap):
            "-- reconnected after \(gap.length.text), resumed at '\(gap.resumedAt)', \(gap.repeated) repeated, lost "
                + "\(gap.loss)\(gap.missing.map { " \($0)" } ?? "")"
        }
    }
}

extension Duration {
    /// Seconds, with as many decimals as there are.
    var text: String {
        let seconds = inSeconds
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}
