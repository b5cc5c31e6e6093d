import FeedCore
import TerminalKit

/// The events as the stream wrote them, block after block, the newest at the bottom.
struct RawView {
    private let contents: PaneContents
    private let highlight: Highlight?

    init(_ contents: PaneContents) {
        self.contents = contents
        highlight = Highlight(contents.pane)
    }

    func draw(on canvas: inout Canvas) { contents.draw(lines, on: &canvas) }

    /// The items in the rows of the list.
    var rows: [UInt64?] { lines.map(\.sequence) }

    private var lines: ArraySlice<BlockRow> {
        let items = contents.items(sample: 0)
        return contents.rows(of: items, gap: [.blank]) { block(of: items.all[$0]) }
    }

    private func block(of item: StoredItem) -> [BlockRow] {
        var sign = contents.state.isMarked(item) ? StyledText("◆ ", .focus, .bold) : StyledText()
        if contents.state.alerts.highlights(item) { sign += .alertSign + StyledText(" ") }
        let (columns, limit) = (contents.list.columns, max(3, contents.list.rows - 4))
        let isWrapped = contents.pane.isWrapped
        let needed = isWrapped ? columns * limit : columns + contents.pane.leftColumn
        let lines = lines(of: item, limit: limit, columns: needed).enumerated().map { $0 == 0 ? sign + $1 : $1 }
        return contents.block(of: item, isWrapped ? lines.flatMap { $0.wrapped(to: columns, limit: limit) } : lines)
    }

    private func lines(of item: StoredItem, limit: Int, columns: Int) -> [StyledText] {
        if let note = item.note {
            return [NoteLine(note, at: item.arrival, zone: contents.state.zone).text]
        }
        return item.withFields { fields in
            RawBlock(
                fields, hasOwnID: item.hasOwnID, dataLines: min(limit, 50), columns: columns,
                highlight: highlight?.of(item)
            ).lines
        }
    }
}

/// One event as a block of an event stream.
struct RawBlock {
    private(set) var lines: [StyledText] = []
    private let highlight: Highlight?

    /// - Parameters:
    ///   - dataLines: lines of data that are shown; the others are counted.
    ///   - columns: as much of each line is needed.
    ///   - highlight: marks what was searched for; nil when the event is no hit.
    init(_ fields: EventFields, hasOwnID: Bool, dataLines: Int, columns: Int, highlight: Highlight? = nil) {
        self.highlight = highlight
        addEnvelope(of: fields, hasOwnID: hasOwnID, columns)
        let compared = highlight?.values(in: fields.data) ?? []
        var start = 0
        for _ in 0..<dataLines where start <= fields.data.count {
            let end = fields.data[start...].firstIndex(of: 0x0A) ?? fields.data.count
            add(fields.data, start..<end, compared, columns)
            start = end + 1
        }
        if start <= fields.data.count {
            let more = RawBlock.lineCount(in: fields.data[start...])
            lines.append(StyledText(SafeText("… \(more) more line\(more == "1" ? "" : "s")"), .dim))
        }
        if highlight != nil, !lines.contains(where: \.isMarked) { markFirstName() }
    }

    private mutating func addEnvelope(of fields: EventFields, hasOwnID: Bool, _ columns: Int) {
        let roles = (
            highlight?.role(of: .event, else: .type) ?? .type, highlight?.role(of: .id, else: .value) ?? .value
        )
        if !fields.type.isEmpty { add("event", StyledText(SafeText(fields.type, columns: columns), roles.0)) }
        if hasOwnID { add("id", StyledText(SafeText(fields.id, columns: columns), roles.1)) }
    }

    /// A line of data, with what was found in it and what was compared marked.
    private mutating func add(
        _ data: UnsafeRawBufferPointer, _ line: Range<Int>, _ compared: [Range<Int>], _ columns: Int
    ) {
        let bytes = UnsafeRawBufferPointer(rebasing: data[line])
        let text = highlight.marked(StyledText(SafeText(bytes, columns: columns), .value))
        let values = compared.filter(line.overlaps).map { range in
            let part = range.clamped(to: line)
            return bytes.columns(
                before: part.lowerBound - line.lowerBound)..<bytes.columns(before: part.upperBound - line.lowerBound)
        }
        add("data", text.marked(values))
    }

    private mutating func add(_ name: SafeText, _ value: StyledText) {
        lines.append(StyledText(name + ": ", .field) + value)
    }

    /// For a hit of which nothing can be seen.
    private mutating func markFirstName() {
        guard let first = lines.first, let name = first.runs.first else { return }
        lines[0] = first.marked([0..<name.text.columns - 2])
    }

    /// `4,950`, or `more than 4,950` where counting on would cost more than a screen is worth.
    private static func lineCount(in bytes: Slice<UnsafeRawBufferPointer>) -> String {
        let counted = UnsafeRawBufferPointer(rebasing: bytes.prefix(256 << 10))
        let count = 1 + counted.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        return (counted.count < bytes.count ? "more than " : "") + Counts.grouped(count)
    }
}

extension UnsafeRawBufferPointer {
    /// The columns of the text before a byte.
    fileprivate func columns(before offset: Int) -> Int {
        SafeText(UnsafeRawBufferPointer(rebasing: prefix(offset)), columns: .max).columns
    }
}
