/// What the name of a field says about it.
enum FieldName {
    /// It says what the event is about.
    case subject
    /// It says how things are: what people look for first.
    case finding
    /// It is words to be read.
    case text
    /// Nobody reads it line by line.
    case reference
    /// Nothing that is known.
    case other

    init(_ key: String) {
        self = FieldName.known[key.lowercased()] ?? .other
    }

    /// Whether the values of a field of this name say how bad things are.
    static func tellsSeverity(_ key: String) -> Bool { severities.contains(key.lowercased()) }

    /// Whether the values of a field of this name are above or below zero as something rises or falls.
    static func tellsChange(_ key: String) -> Bool {
        let key = key.lowercased()
        return ["change", "delta", "diff"].contains { key.hasPrefix($0) || key.hasSuffix($0) }
    }

    /// Whether a field of this name numbers things, so that its values name them if they come again.
    static func isIdentifier(_ key: String) -> Bool { ["id", "_id", "uuid", "guid", "pid"].contains(key.lowercased()) }

    /// Whether the values of a field of this name go up and down, and are followed for it.
    static func isPrice(_ key: String) -> Bool {
        ["price", "last", "bid", "ask", "value", "cpu", "temperature", "load", "rate"].contains(key.lowercased())
    }

    private static let known: [String: FieldName] = {
        let words: [(FieldName, String)] = [
            (
                .subject,
                "symbol ticker code name user username author sender service host project repo wiki team home match"
            ),
            (
                .finding,
                """
                severity level priority status state action result score minute price last bid ask value change delta \
                percent pct cpu temperature
                """
            ),
            (.text, "title text message msg body content summary description comment"),
            (
                .reference,
                """
                id _id uuid guid ts timestamp time date datetime at created created_at updated updated_at url uri link \
                href schema $schema hash token seq sequence offset
                """
            ),
        ]
        return Dictionary(
            uniqueKeysWithValues: words.flatMap { name, keys in keys.split(separator: " ").map { (String($0), name) } })
    }()

    private static let severities: Set<String> = [
        "severity", "level", "priority", "status", "state", "result", "outcome", "conclusion", "type", "kind",
    ]
}
