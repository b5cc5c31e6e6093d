/// What a saved file holds: known by how its name ends.
enum SaveFormat: String, CaseIterable, Sendable {
    /// JSON lines, as `tail` writes them.
    case jsonLines = "JSON lines"
    /// Comma-separated values, for spreadsheets.
    case csv = "CSV"
    /// An event stream again.
    case eventStream = "event stream"

    /// Nil for a name that ends otherwise, in words for the user in `choices`.
    init?(path: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
        switch name[name.index(after: point)...].lowercased() {
        case "jsonl", "json": self = .jsonLines
        case "csv": self = .csv
        case "sse", "txt": self = .eventStream
        default: return nil
        }
    }

    /// What a name can end with.
    static let choices = ".jsonl (JSON lines), .csv or .sse (event stream)"
}
