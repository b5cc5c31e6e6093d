#if canImport(Glibc)
import Glibc
#endif

/// What the meaning of a config depends on besides its text.
public struct Surroundings: Sendable {
    /// The environment variables.
    public var environment: [String: String]
    /// The folder that relative paths are taken from: the config file's own.
    public var folder: String
    /// The text of a file, at most 64 KiB; nil when it cannot be read or is not UTF-8.
    public var readFile: @Sendable (String) -> String?
    /// The themes that there are, so that a misspelt one is found; nil does not look.
    public var themes: [String]?

    /// Surroundings; by default empty ones in which nothing can be read.
    public init(
        environment: [String: String] = [:], folder: String = "", themes: [String]? = nil,
        readFile: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.environment = environment
        self.folder = folder
        self.themes = themes
        self.readFile = readFile
    }

    /// A path as written in a config made whole: `~/` is the home folder, a relative one lies in `folder`.
    func path(_ written: String) -> String {
        if written == "~" || written.hasPrefix("~/"), let home = environment["HOME"] {
            return home + written.dropFirst()
        }
        return written.hasPrefix("/") || folder.isEmpty ? written : "\(folder)/\(written)"
    }
}

extension Surroundings {
    /// This process's own: its variables, and files from the disk.
    public static func ofProcess(folder: String, themes: [String]? = nil) -> Surroundings {
        Surroundings(environment: processEnvironment(), folder: folder, themes: themes) { path in
            guard let bytes = try? FileContents(path: path, limit: 64 << 10).bytes else { return nil }
            return String(validating: bytes, as: UTF8.self)
        }
    }

    /// The variables of this process; of a name that stands there twice, the first.
    public static func processEnvironment() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let separator = text.firstIndex(of: "="), variables[String(text[..<separator])] == nil {
                variables[String(text[..<separator])] = String(text[text.index(after: separator)...])
            }
            next += 1
        }
        return variables
    }
}
