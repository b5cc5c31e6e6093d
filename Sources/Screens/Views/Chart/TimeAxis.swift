import FeedCore

/// Round moments below a chart.
struct TimeAxis: Sendable, Equatable {
    /// A moment: the column that it stands in, and its words.
    struct Tick: Sendable, Equatable {
        let column: Int
        let label: String
    }

    let ticks: [Tick]

    /// Steps that clocks are read in, in seconds.
    private static let steps = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800,
        604_800,
    ]
    /// Columns between two labels at least.
    private static let apart = 4

    /// - Parameter columns: cells from the beginning of the window to its end.
    init(_ window: TimeWindow, columns: Int, zone: Zone) {
        let seconds = TimeAxis.step(for: window, columns: columns)
        let step = Int64(seconds) * 1_000_000
        let (hour, minute, second, fraction) = zone.timeOfDay(Timestamp(microseconds: window.start))
        let sinceMidnight = Int64(hour * 3_600 + minute * 60 + second) * 1_000_000 + Int64(fraction)
        let midnight = window.start - sinceMidnight
        let first = midnight + (sinceMidnight + step - 1) / step * step
        ticks = stride(from: first, through: window.end, by: Int64.Stride(step)).map { time in
            Tick(
                column: window.column(of: time, among: columns),
                label: TimeAxis.label(Timestamp(microseconds: time), seconds: seconds, zone: zone))
        }
    }

    private static func step(for window: TimeWindow, columns: Int) -> Int {
        let seconds = Double(window.span) / 1_000_000
        let fitting = steps.first { step in
            let labels = seconds / Double(step)
            return labels * Double(width(seconds: step) + apart) <= Double(columns)
        }
        return fitting ?? max(604_800, Int(seconds))
    }

    private static func width(seconds: Int) -> Int { seconds < 60 ? 8 : seconds < 86_400 ? 5 : 6 }

    /// `14:03:20`, `14:03`, `Jan 31`: no more than the steps need.
    private static func label(_ time: Timestamp, seconds: Int, zone: Zone) -> String {
        guard seconds < 86_400 else {
            let (_, month, day) = zone.date(time)
            let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            return "\(names[min(max(month, 1), 12) - 1]) \(day)"
        }
        return String(zone.clock(time).prefix(width(seconds: seconds)))
    }
}
