import FeedCore
import Glibc
import Synchronization

/// How far the machine's time zone is from Greenwich, remembered by the minute: at the beginning of one a zone changes, if
/// at all (Newfoundland did so at 0:01). Each row of each frame asks, and the C library takes a lock and searches its
/// tables every time.
///
/// - Limits: 256 minutes; a new one takes the place of an old one.
enum LocalOffsets {
    private static let known = Mutex([(minute: Int64, seconds: Int)](repeating: (.min, 0), count: 256))

    /// Seconds east of Greenwich at a time, in whole seconds since 1970.
    static func seconds(at time: Int64) -> Int {
        // Rounded down before 1970, too.
        let minute = time >= 0 ? time / 60 : (time + 1) / 60 - 1
        return known.withLock { known in
            let place = Int(truncatingIfNeeded: UInt64(bitPattern: minute) % 256)
            if known[place].minute != minute { known[place] = (minute, lookUp(minute * 60)) }
            return known[place].seconds
        }
    }

    private static func lookUp(_ time: Int64) -> Int {
        var clock = time_t(time)
        var parts = tm()
        localtime_r(&clock, &parts)
        return parts.tm_gmtoff
    }
}
