import FeedCore
import Glibc
import Logging
import Synchronization

/// Writes log lines to the file that `--log` names: time, level, what happened, to what.
struct LogFile: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()
    private let file: OpenFile

    /// The one file that all copies of a handler write to.
    private final class OpenFile: Sendable {
        private let descriptor: Mutex<Int32>

        init(descriptor: Int32) { self.descriptor = Mutex(descriptor) }

        deinit { _ = descriptor.withLock { close($0) } }

        func write(_ line: String) {
            let bytes = Array(line.utf8)
            _ = descriptor.withLock { Glibc.write($0, bytes, bytes.count) }
        }
    }

    /// Opens a log file, readable by its owner only, for appending.
    init(path: String) throws(LaunchError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpenLog(path: path, reason: String(cString: strerror(errno)))
        }
        file = OpenFile(descriptor: descriptor)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let words = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map {
            "\($0.key)=\($0.value)"
        }
        let text = ([Timestamp.now().iso8601, "\(event.level)", event.message.description] + words).joined(
            separator: " ")
        file.write(String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 })) + "\n")
    }
}
