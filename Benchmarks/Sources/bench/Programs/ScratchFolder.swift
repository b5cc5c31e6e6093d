import Glibc

/// A folder that is gone when the benchmark has ended.
struct ScratchFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/feedtop-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError.system(call: "mkdtemp", errno: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        Leftovers.add(folder: path)
    }

    /// The path of a file in it.
    func path(of name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws -> String {
        let file = try checked("open \(name)", open(path(of: name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600))
        defer { close(file) }
        try checked("write \(name)", Glibc.write(file, text, text.utf8.count))
        return path(of: name)
    }

    /// The text of a small file in it; empty when there is none.
    func read(_ name: String) -> String { contents(ofFile: path(of: name)) }
}
