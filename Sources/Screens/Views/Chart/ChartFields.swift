import FeedCore

/// The numbers in an event's data, and which of them are worth a line.
enum ChartFields {
    /// A number and where it stands.
    struct Number {
        let path: [JSONPath.Step]
        let value: Double
    }

    /// Numbers that are looked at.
    private static let limit = 32
    /// Lines that are proposed.
    static let most = 6

    /// The numbers of an object and of the objects in it, or the number that all of the data is.
    static func numbers(in data: UnsafeRawBufferPointer) -> [Number] {
        guard let root = JSONSlice.root(of: data) else { return [] }
        if let value = root.number(in: data) { return [Number(path: [], value: value)] }
        var numbers: [Number] = []
        for (key, member) in root.members(in: data) {
            if let value = member.number(in: data) {
                numbers.append(Number(path: [.key(key)], value: value))
            } else if member.kind == .object {
                for (inner, member) in member.members(in: data) {
                    guard let value = member.number(in: data) else { continue }
                    numbers.append(Number(path: [.key(key), .key(inner)], value: value))
                }
            }
            if numbers.count >= limit { break }
        }
        return numbers
    }

    /// What a path is called; the data itself is `value`.
    static func name(of path: [JSONPath.Step]) -> String {
        path.isEmpty ? "value" : JSONPath(steps: path).description
    }

    /// Whether the name of a field says that it is no measure: an ID, a time, a position.
    static func isReference(_ path: [JSONPath.Step]) -> Bool {
        guard case .key(let key) = path.last else { return false }
        return FieldName(key) == .reference || ["Id", "ID", "_id", "_ts", "_at"].contains { key.hasSuffix($0) }
    }

    /// The series that are proposed, in their order: those that vary, else all; no IDs and no times. What people look
    /// for first is never left out for what stands before it.
    static func proposed(among series: [ChartSeries]) -> [ChartSeries] {
        let measures = series.filter { !isReference($0.path.steps) && !isClock($0) }
        let varying = measures.filter { $0.range.map { $0.low < $0.high } ?? false }
        let candidates = varying.isEmpty ? measures : varying
        let findings = candidates.filter(isFinding).prefix(most)
        let others = candidates.filter { !isFinding($0) }.prefix(most - findings.count)
        let chosen = Set((findings + others).map(\.path))
        return candidates.filter { chosen.contains($0.path) }
    }

    private static func isFinding(_ series: ChartSeries) -> Bool {
        guard case .key(let key) = series.path.steps.last else { return false }
        return FieldName(key) == .finding
    }

    /// Whether the numbers are times of this century, in seconds, milliseconds or microseconds since 1970.
    private static func isClock(_ series: ChartSeries) -> Bool {
        guard let range = series.range else { return false }
        return [1.0, 1e3, 1e6].contains { (0.946e9 * $0...4.1e9 * $0).contains(range.low) && range.high <= 4.1e9 * $0 }
    }
}
