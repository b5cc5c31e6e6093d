import Foundation

/// What the model may look up on the disk while a file is named.
struct Disk: Sendable {
    /// What a path names.
    enum Kind: Sendable { case nothing, file, folder, other }

    /// The user's home folder.
    var home: String
    /// What a path names.
    var kind: @Sendable (_ path: String) -> Kind
    /// The names in a folder; none where it cannot be read.
    var names: @Sendable (_ folder: String) -> [String]

    /// The real one.
    static let real = Disk(
        home: ProcessInfo.processInfo.environment["HOME"] ?? "~",
        kind: { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return .nothing }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            default: return .other
            }
        },
        names: { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] })

    /// The path that a name stands for: `~/` is the user's home.
    func path(_ name: String) -> String { name == "~" || name.hasPrefix("~/") ? home + name.dropFirst() : name }

    /// What the beginning of a name can become: folders, and files that a save could write, by name. Hidden ones only
    /// when they are asked for.
    func completions(of typed: String) -> [String] {
        let start = typed.lastIndex(of: "/").map { typed[...$0] } ?? ""
        let begin = typed.dropFirst(start.count)
        let folder = start.isEmpty ? "." : path(String(start))
        return names(folder).sorted().prefix(Disk.mostNames).compactMap { name in
            guard name.hasPrefix(begin), begin.isEmpty ? !name.hasPrefix(".") : true else { return nil }
            switch kind("\(folder)/\(name)") {
            case .folder: return "\(start)\(name)/"
            case .file where SaveFormat(path: name) != nil: return start + name
            default: return nil
            }
        }
    }

    /// More names of a folder are not looked at.
    private static let mostNames = 2_000
}
