import FeedCore
import SSE
import Screens
import TerminalKit

/// Writes events in one of `tail`'s formats; pure.
struct TailFormatter: Sendable {
    let format: TailFormat
    /// Whether the output is a terminal, which must not obey what a feed says.
    let isForTerminal: Bool
    /// Whether colours may be used.
    let isColored: Bool
    /// How wall-clock times are shown in text.
    var zone = Zone.local
    private var encoder: SSEEncoder
    /// The newest time as written: the events of one chunk share it.
    private var stamp: (time: Timestamp, text: String)?

    /// - Parameter lastEventID: the ID in force where the events are written.
    init(format: TailFormat, isForTerminal: Bool, isColored: Bool, lastEventID: String = "") {
        encoder = SSEEncoder(lastEventID: lastEventID)
        self.format = format
        self.isForTerminal = isForTerminal
        self.isColored = isColored
    }

    /// Appends one event to `output`.
    mutating func append(_ event: EventFields, at time: Timestamp, to output: inout [UInt8]) {
        switch format {
        case .json: appendJSON(event, at: time, to: &output)
        case .text: appendText(event, at: time, to: &output)
        case .raw: appendRaw(event, to: &output)
        case .count: break
        }
    }

    private mutating func appendJSON(_ event: EventFields, at time: Timestamp, to output: inout [UInt8]) {
        output += JSONLine(of: event, receivedAt: written(time, as: { $0.iso8601 })).ended()
    }

    private mutating func appendText(_ event: EventFields, at time: Timestamp, to output: inout [UInt8]) {
        let type = event.type.isEmpty ? "message" : String(decoding: event.type, as: UTF8.self)
        let data = String(decoding: event.data, as: UTF8.self)
        let time = colored(written(time) { [zone] in zone.fineClock($0) }, "36")
        let parts = [colored(event.feed, "34"), colored(type, "35"), SafeText(data).string]
        output += "\(time) \(parts.joined(separator: "  "))\n".utf8
    }

    private mutating func written(_ time: Timestamp, as text: (Timestamp) -> String) -> String {
        if let stamp, stamp.time == time { return stamp.text }
        let text = text(time)
        stamp = (time, text)
        return text
    }

    /// - Parameter color: its number in an SGR sequence.
    private func colored(_ text: String, _ color: String) -> String {
        let safe = SafeText(text).string
        return isColored ? "\u{1B}[\(color)m\(safe)\u{1B}[0m" : safe
    }

    private mutating func appendRaw(_ event: EventFields, to output: inout [UInt8]) {
        let block = encode(event)
        guard isForTerminal else { return output += block }
        for line in String(decoding: block, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast()
        {
            output += (SafeText(String(line)).string + "\n").utf8
        }
    }

    /// One encoder for all feeds: each block carries its ID whenever that differs from the block's before.
    private mutating func encode(_ event: EventFields) -> [UInt8] {
        let parsed = ServerSentEvent(
            type: event.type.isEmpty ? ServerSentEvent.defaultType : String(decoding: event.type, as: UTF8.self),
            data: String(decoding: event.data, as: UTF8.self), id: String(decoding: event.id, as: UTF8.self))
        do throws(SSEEncodingError) { return try encoder.encode(parsed) } catch {
            preconditionFailure("what was parsed cannot be encoded: \(error)")
        }
    }
}
