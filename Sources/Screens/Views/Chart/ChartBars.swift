import FeedCore
import TerminalKit

/// The newest numbers as bars across, each with its number; as gauges, with the share of the whole.
struct ChartBars {
    private let picture: ChartPicture
    private let area: Rect
    private let rows: ChartRows

    init(_ picture: ChartPicture, in area: Rect) {
        self.picture = picture
        self.area = area
        rows = ChartRows(picture, in: area)
    }

    func draw(on canvas: inout Canvas) {
        // With room to spare bars stand apart.
        let apart = rows.lines.count * 2 - 1 <= area.rows && rows.lines.count == picture.lines.count ? 2 : 1
        for (index, line) in rows.lines.enumerated() {
            let row = area.row(index * apart)
            rows.drawEnds(of: line, in: row, on: &canvas)
            let middle = rows.middle(of: row)
            guard middle.columns > 0, let newest = line.series.point(before: picture.window.end + 1) else { continue }
            picture.style == .gauge
                ? drawGauge(newest.value, of: line, in: middle, on: &canvas)
                : drawBar(scale(of: line).share(of: newest.value), line.role, in: middle, on: &canvas)
        }
        rows.drawMore(on: &canvas)
    }

    /// From zero, or the lowest number, to a round one that all of its unit have been below.
    private func scale(of line: ChartLine) -> ValueAxis {
        let group = picture.lines.groups(isEach: false, isOne: false).first { group in
            group.contains { $0.series.path == line.series.path && $0.series.name == line.series.name }
        }
        let range = (group ?? [line]).range(in: picture.window) ?? ValueRange(0)
        return ValueAxis(
            covering: range, least: picture.chart.min ?? min(0, range.low),
            most: picture.chart.max ?? (range.high <= 0 ? 0 : nil), steps: 4)
    }

    private func drawGauge(_ value: Double, of line: ChartLine, in area: Rect, on canvas: inout Canvas) {
        let whole = picture.chart.max ?? (line.series.numbers.suffix.hasSuffix("%") ? 100 : nil)
        let low = picture.chart.min ?? 0
        guard let whole, whole > low else {
            return drawBar(scale(of: line).share(of: value), line.role, in: area, on: &canvas)
        }
        let share = (value - low) / (whole - low)
        let role: ThemeRole = share >= 0.9 ? .down : share >= 0.7 ? .stale : .up
        let percent = SafeText("\(Int((min(9.99, max(-9.99, share)) * 100).rounded()))%").padded(to: 5, align: .right)
        let bar = Rect(column: area.left, row: area.top, columns: area.columns - 5, rows: 1)
        drawBar(min(1, max(0, share)), role, in: bar, on: &canvas)
        canvas.write(StyledText(percent, role), atEndOf: area)
    }

    private func drawBar(_ share: Double, _ role: ThemeRole, in area: Rect, on canvas: inout Canvas) {
        let isUnicode = canvas.glyphs.isUnicode
        let eighths = Int((share * Double(area.columns * 8)).rounded())
        let pieces: [SafeText] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let full = SafeText(repeating: isUnicode ? "█" : "#", count: isUnicode ? eighths / 8 : (eighths + 4) / 8)
        canvas.write(StyledText(SafeText(repeating: isUnicode ? "░" : ".", count: area.columns), .border), in: area)
        canvas.write(StyledText(isUnicode ? full + pieces[eighths % 8] : full, role), in: area)
    }
}
