import FeedCore
import SSE
import Screens
import TerminalKit

/// A form that something is copied in.
enum CopyForm: String, CaseIterable {
    case data, value, path, json, raw, curl

    /// What the menu calls it.
    var title: String {
        switch self {
        case .data: "data"
        case .value: "value"
        case .path: "path"
        case .json: "JSON line"
        case .raw: "raw block"
        case .curl: "curl command"
        }
    }

    /// What the menu says of it.
    var detail: String {
        switch self {
        case .data: "of the event, as it came"
        case .value: "of the chosen field"
        case .path: "of the chosen field, for filters and columns"
        case .json: "the event as tail --format json writes it"
        case .raw: "the event as its stream wrote it"
        case .curl: "for the feed, secrets masked"
        }
    }
}

/// What can be copied: an event, what is chosen of it, its feed.
struct CopySource {
    let item: StoredItem?
    let field: InspectedField?
    let feed: Feed?

    /// The forms that there are of it.
    var forms: [CopyForm] { CopyForm.allCases.filter { content(in: $0) != nil } }

    /// What is copied in a form: what it is called, how many bytes it has at least, and how it is made; nil when there
    /// is no such thing.
    func content(in form: CopyForm) -> (name: String, bytes: Int, text: () -> String)? {
        switch form {
        case .value: field.map { field in (field.name, field.byteCount, { field.text }) }
        case .path: pathOfField.map { path in ("the path", path.utf8.count, { path }) }
        case .data: item.map { item in ("the data", item.dataLength, { item.data }) }
        case .json: item.map { item in ("the JSON line", item.dataLength, { jsonLine(of: item) }) }
        case .raw: item.map { item in ("the raw block", item.dataLength, { item.rawBlock }) }
        case .curl: feed?.curlCommand.map { command in ("the curl command", command.utf8.count, { command }) }
        }
    }

    private var pathOfField: String? {
        guard let path = field?.path, !path.steps.isEmpty else { return nil }
        return path.description
    }

    private func jsonLine(of item: StoredItem) -> String {
        var formatter = TailFormatter(format: .json, isForTerminal: false, isColored: false)
        var line: [UInt8] = []
        item.withFields { fields in
            var fields = fields
            fields.feed = feed?.name ?? ""
            formatter.append(fields, at: item.arrival, to: &line)
        }
        return String(decoding: line.dropLast(), as: UTF8.self)
    }
}

extension StoredItem {
    /// The event as a block of its stream.
    fileprivate var rawBlock: String {
        var encoder = SSEEncoder()
        do throws(SSEEncodingError) {
            let event = ServerSentEvent(type: type, data: data, id: hasOwnID ? id : "")
            return String(decoding: try encoder.encode(event), as: UTF8.self)
        } catch {
            preconditionFailure("what was parsed cannot be encoded: \(error)")
        }
    }
}
