import FeedCore

extension Zone {
    /// `14:03:22`.
    func clock(_ time: Timestamp) -> String {
        let (hour, minute, second, _) = timeOfDay(time)
        return "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
