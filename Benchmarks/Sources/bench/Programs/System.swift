import Glibc
import SwiftOverlayShims

/// The words of the C library for an error number.
func message(of errno: Int32) -> String { String(cString: strerror(errno)) }

/// The result of a system call that says by a negative one that it failed.
@discardableResult
func checked<Result: BinaryInteger>(_ call: String, _ result: Result) throws(BenchmarkError) -> Result {
    guard result >= 0 else { throw .system(call: call, errno: errno) }
    return result
}

/// Lets this thread rest; a signal may cut the rest short.
func rest(_ time: Duration) {
    guard time > .zero else { return }
    let (seconds, attoseconds) = time.components
    var span = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&span, nil)
}

/// Lets this thread rest until then.
func rest(until instant: ContinuousClock.Instant) { rest(ContinuousClock.now.duration(to: instant)) }

/// Looks every millisecond whether there is an answer.
///
/// - Throws: ``BenchmarkError/tookTooLong(what:after:)`` when there is none in time.
func awaited<Answer>(_ what: String, within time: Duration, _ answer: () throws -> Answer?) throws -> Answer {
    let deadline = ContinuousClock.now + time
    while true {
        if let found = try answer() { return found }
        guard ContinuousClock.now < deadline else { throw BenchmarkError.tookTooLong(what: what, after: time) }
        rest(.milliseconds(1))
    }
}
