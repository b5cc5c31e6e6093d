public import FeedCore
import TerminalKit

extension Zone {
    /// `14:03:22`.
    func clock(_ time: Timestamp) -> String { text(of: time, hasMilliseconds: false) }

    /// The time with milliseconds: `14:03:22.123`.
    public func fineClock(_ time: Timestamp) -> String { text(of: time, hasMilliseconds: true) }

    /// Digit by digit into the string: each row of each frame has one.
    private func text(of time: Timestamp, hasMilliseconds: Bool) -> String {
        let (hour, minute, second, microsecond) = timeOfDay(time)
        let milliseconds = microsecond / 1_000
        return String(unsafeUninitializedCapacity: 12) { bytes in
            func put(_ number: Int, at place: Int) {
                bytes[place] = UInt8(ascii: "0") + UInt8(number / 10)
                bytes[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
            }
            put(hour, at: 0)
            put(minute, at: 3)
            put(second, at: 6)
            (bytes[2], bytes[5]) = (UInt8(ascii: ":"), UInt8(ascii: ":"))
            guard hasMilliseconds else { return 8 }
            put(milliseconds / 10, at: 9)
            (bytes[8], bytes[11]) = (UInt8(ascii: "."), UInt8(ascii: "0") + UInt8(milliseconds % 10))
            return 12
        }
    }
}
