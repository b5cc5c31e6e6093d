import FoundationEssentials
import Glibc

/// A folder of a test's own; it goes with its last reference.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// A new, empty folder.
    public init() {
        var template = Array("/tmp/feedtop-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder: \(errno)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    public func path(of file: String) -> String { "\(path)/\(file)" }

    /// Writes a file, with the folders that lead to it, and returns its path.
    @discardableResult
    public func write(_ text: String, to file: String) throws -> String {
        let path = path(of: file)
        let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
        try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// The bytes of a file; nil when there is none.
    public func bytes(of file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(of: file)).map(Array.init)
    }

    /// The text of a file; nil when there is none.
    public func text(of file: String) -> String? {
        bytes(of: file).map { String(decoding: $0, as: UTF8.self) }
    }
}
