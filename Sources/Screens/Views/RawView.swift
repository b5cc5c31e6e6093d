import FeedCore
import TerminalKit

/// The events as the stream wrote them, block after block, the newest at the bottom.
struct RawView {
    private struct Line {
        var text: StyledText
        var ground: ThemeGround
        /// The item that the line belongs to.
        var sequence: UInt64?
    }

    private let contents: PaneContents

    init(_ contents: PaneContents) { self.contents = contents }

    func draw(on canvas: inout Canvas) {
        for (index, line) in lines.enumerated() {
            let row = contents.list.row(index)
            if line.ground == .selection { canvas.fill(row, .selection) }
            canvas.write(line.text, in: row, offset: -contents.pane.leftColumn, over: line.ground)
        }
    }

    /// The items in the rows of the list.
    var rows: [UInt64?] { lines.map(\.sequence) }

    /// The lines that fill the rows, gathered from the newest block upwards.
    private var lines: ArraySlice<Line> {
        let rows = contents.list.rows
        let columns = contents.list.columns + contents.pane.leftColumn
        let (items, shown) = contents.items(sample: 0)
        var blocks: [[Line]] = []
        var count = 0
        for item in items[shown].reversed() where count < rows {
            let ground: ThemeGround = contents.pane.isChosen(item) ? .selection : .screen
            var block = lines(of: item, limit: max(3, rows - 4), columns: columns).map {
                Line(text: $0, ground: ground, sequence: item.sequence)
            }
            if !blocks.isEmpty { block.append(Line(text: StyledText(), ground: .screen)) }
            blocks.append(block)
            count += block.count
        }
        return blocks.reversed().flatMap(\.self).suffix(rows)
    }

    private func lines(of item: StoredItem, limit: Int, columns: Int) -> [StyledText] {
        if let note = item.note {
            return [NoteLine(note, at: item.arrival, zone: contents.state.zone).text]
        }
        return item.withFields { fields in
            RawBlock(fields, hasOwnID: item.hasOwnID, dataLines: min(limit, 50), columns: columns).lines
        }
    }
}

/// One event as a block of an event stream.
struct RawBlock {
    private(set) var lines: [StyledText] = []

    /// - Parameters:
    ///   - dataLines: lines of data that are shown; the others are counted.
    ///   - columns: as much of each line is needed.
    init(_ fields: EventFields, hasOwnID: Bool, dataLines: Int, columns: Int) {
        if !fields.type.isEmpty { add("event", fields.type, columns) }
        if hasOwnID { add("id", fields.id, columns) }
        var rest = fields.data[...]
        for _ in 0..<dataLines {
            let end = rest.firstIndex(of: 0x0A)
            add("data", UnsafeRawBufferPointer(rebasing: rest[..<(end ?? rest.endIndex)]), columns)
            guard let end else { return }
            rest = rest[(end + 1)...]
        }
        let more = RawBlock.lineCount(in: rest)
        lines.append(StyledText(SafeText("… \(more) more line\(more == "1" ? "" : "s")"), .dim))
    }

    private mutating func add(_ name: SafeText, _ value: UnsafeRawBufferPointer, _ columns: Int) {
        var line = StyledText(name + ": ", .field)
        line.append(SafeText(value, columns: columns), name == "event" ? .type : .value)
        lines.append(line)
    }

    /// `4,950`, or `more than 4,950` where counting on would cost more than a screen is worth.
    private static func lineCount(in bytes: Slice<UnsafeRawBufferPointer>) -> String {
        let counted = UnsafeRawBufferPointer(rebasing: bytes.prefix(256 << 10))
        let count = 1 + counted.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        return (counted.count < bytes.count ? "more than " : "") + Counts.grouped(count)
    }
}
