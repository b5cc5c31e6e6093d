import FeedCore
import TerminalKit

/// The focused pane's events over time as bars, with one that is chosen.
struct HistogramBox {
    private let histogram: RateHistogram
    private let selected: Int
    private let name: SafeText
    private let zone: Zone
    private let hint: SafeText
    /// Columns of a bar at most: few bars would not fill the screen else.
    private static let widest = 6

    /// Nil without a pane.
    init?(_ state: ScreenState, selected: Int) {
        guard let histogram = state.histogram else { return nil }
        self.histogram = histogram
        self.selected = min(max(0, selected), histogram.counts.count - 1)
        name = state.focusedName
        zone = state.zone
        hint = state.keyNames.offers(["open": "goes there", "close": "closes"])
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let title = name + SafeText(" · events in \(Spans.age(.seconds(histogram.seconds)))")
        let inner = OverlayBox(title: title, hint: hint).draw(in: area, density: density, on: &canvas)
        guard inner.rows > 0 else { return }
        canvas.write(words, in: inner.row(0))
        let rows = max(0, inner.rows - 2)
        for row in 0..<rows {
            canvas.write(bars(row: rows - 1 - row, of: rows, in: inner, on: canvas), in: inner.row(row + 1))
        }
        if inner.rows > 1 { drawAxis(in: inner.row(inner.rows - 1), on: &canvas) }
    }

    /// The bar that stands in a cell; nil beside them.
    func bar(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = OverlayBox.inside(area, density: density)
        guard inner.contains(point), point.column >= left(in: inner) else { return nil }
        let index = (point.column - left(in: inner)) / width(in: inner)
        return histogram.counts.indices.contains(index) ? index : nil
    }

    /// What the chosen bar stands for: `14:03:20 – 14:03:30  124 events  12.4/s`.
    private var words: StyledText {
        let (from, to) = (zone.clock(histogram.time(of: selected)), zone.clock(histogram.time(of: selected + 1)))
        let count = histogram.counts[selected]
        var words = StyledText(SafeText("\(from) – \(to)"), .time)
        words.append(SafeText("  \(Counts.of(count, "event"))  "))
        words.append(SafeText(Counts.rate(Double(count) / Double(histogram.seconds))), .dim)
        return words
    }

    private func width(in inner: Rect) -> Int {
        max(1, min(HistogramBox.widest, inner.columns / max(1, histogram.counts.count)))
    }

    private func left(in inner: Rect) -> Int {
        inner.right - min(inner.columns, width(in: inner) * histogram.counts.count)
    }

    /// One row of all bars, counted from the lowest.
    private func bars(row: Int, of rows: Int, in inner: Rect, on canvas: Canvas) -> StyledText {
        let width = width(in: inner)
        let pieces = histogram.counts.map { count in
            // Wide bars stand apart.
            let bar = SafeText(
                repeating: piece(of: count, row: row, of: rows, glyphs: canvas.glyphs), count: width - width / 3)
            return bar.padded(to: width)
        }
        var line = StyledText(SafeText(repeating: " ", count: left(in: inner) - inner.left))
        line.append(pieces[..<selected].joined(), .up)
        line.append(pieces[selected], .focus)
        line.append(pieces[(selected + 1)...].joined(), .up)
        return line
    }

    /// The part of a bar in one row; whatever is not nothing is seen.
    private func piece(of count: Int, row: Int, of rows: Int, glyphs: Glyphs) -> SafeText {
        let most = max(1, histogram.counts.max() ?? 1)
        let steps = glyphs.bars.count
        let height = count == 0 ? 0 : max(1, count * rows * steps / most)
        let level = min(steps, height - row * steps)
        return level > 0 ? glyphs.bars[level - 1] : " "
    }

    /// Times below the bars, no closer than they can be told apart.
    private func drawAxis(in row: Rect, on canvas: inout Canvas) {
        let width = width(in: row)
        let apart = (12 + width - 1) / width
        for index in stride(from: 0, to: histogram.counts.count, by: apart) {
            let offset = left(in: row) - row.left + index * width
            guard offset + 8 <= row.columns else { return }
            canvas.write(StyledText(SafeText(zone.clock(histogram.time(of: index))), .dim), in: row, offset: offset)
        }
    }
}
