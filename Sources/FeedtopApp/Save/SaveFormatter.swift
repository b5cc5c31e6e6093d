import FeedCore

/// Writes events as a saved file holds them; pure.
struct SaveFormatter {
    private let format: SaveFormat
    private var tail: TailFormatter

    /// - Parameter isContinued: whether the events follow others in the same file, so that an ID may be in force there.
    init(_ format: SaveFormat, isContinued: Bool) {
        self.format = format
        tail = TailFormatter(
            format: format == .eventStream ? .raw : .json, isForTerminal: false, isColored: false,
            lastEventID: isContinued ? "?" : "")
    }

    /// What a new file begins with.
    static func heading(of format: SaveFormat) -> [UInt8] { format == .csv ? CSVLine.heading : [] }

    /// What stands between a file's last byte and events that are added to it.
    static func joint(of format: SaveFormat, after last: UInt8) -> [UInt8] {
        let lineEnd = UInt8(ascii: "\n")
        let isOpen = last != lineEnd
        switch format {
        case .jsonLines: return isOpen ? [lineEnd] : []
        case .csv: return isOpen ? Array("\r\n".utf8) : []
        // A blank line ends an event that somebody left unfinished, and is nothing behind a finished one.
        case .eventStream: return isOpen ? [lineEnd, lineEnd] : [lineEnd]
        }
    }

    /// Appends one event to `output`.
    mutating func append(_ event: EventFields, at time: Timestamp, to output: inout [UInt8]) {
        guard format == .csv else { return tail.append(event, at: time, to: &output) }
        var line = CSVLine()
        line.add(event.feed)
        if event.type.isEmpty { line.add("message") } else { line.add(utf8: event.type) }
        line.add(utf8: event.id)
        line.add(time.iso8601)
        line.add(utf8: event.data)
        output += line.ended()
    }
}
