import FeedCore
import Glibc
import SSE
import Screens

@testable import FeedtopApp

extension SSEBatch {
    /// The events of a piece of an event stream.
    static func make(_ stream: String) -> SSEBatch {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array(stream.utf8)
        let span = bytes.span
        do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
        return batch
    }
}

extension Moment {
    /// So many seconds after 2026-01-31 14:03:22.123456 UTC.
    static func dated(_ seconds: Double = 0) -> Moment {
        Moment(
            time: Timestamp(microseconds: 1_769_868_202_123_456 + Int64(seconds * 1e6)),
            uptime: Uptime(nanoseconds: Int64(seconds * 1e9)))
    }
}

extension Feed {
    static func make(_ name: String = "quotes", filter: String = "") -> Feed {
        var feed = Feed(name: name, source: .http(url: "http://127.0.0.1/\(name)"))
        feed.filter = filter
        return feed
    }
}

extension TailFormatter {
    static func make(
        _ format: TailFormat, isForTerminal: Bool = false, isColored: Bool = false
    ) -> TailFormatter {
        var formatter = TailFormatter(format: format, isForTerminal: isForTerminal, isColored: isColored)
        formatter.zone = .fixed(seconds: 0)
        return formatter
    }
}

/// A pipe, both of its ends in the test's hands.
final class Pipe {
    let reading: Int32
    let writing: Int32

    init() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { preconditionFailure("no pipe: \(errno)") }
        // Programs that other tests start meanwhile must not hold the ends open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// What lies in the pipe, up to `count` bytes; there must be something.
    func read(_ count: Int = 1 << 20) -> String {
        var buffer = [UInt8](repeating: 0, count: count)
        let got = Glibc.read(reading, &buffer, count)
        return String(decoding: buffer.prefix(max(0, got)), as: UTF8.self)
    }
}
