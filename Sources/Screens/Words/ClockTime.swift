public import FeedCore
import TerminalKit

extension Zone {
    /// `14:03:22`.
    func clock(_ time: Timestamp) -> String {
        let (hour, minute, second, _) = timeOfDay(time)
        return [hour, minute, second].map { digits($0, 2) }.joined(separator: ":")
    }

    /// The time with milliseconds: `14:03:22.123`.
    public func fineClock(_ time: Timestamp) -> String {
        clock(time) + "." + digits(timeOfDay(time).microsecond / 1_000, 3)
    }

    private func digits(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
