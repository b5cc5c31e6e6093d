/// A span of time as people write it: `45s`, `500ms`, `1m30s`, or seconds alone: `2.5`.
public struct TimeSpan: Hashable, Sendable {
    /// How long it is.
    public var duration: Duration

    /// Reads a span; nil when the text is none, or is longer than ten years.
    ///
    /// Units are `ms`, `s`, `m`, `h` and `d`; several may follow one another.
    public init?(_ text: some StringProtocol) {
        let parts = Self.parts(of: text)
        var seconds = 0.0
        for part in parts {
            guard let (number, unit) = Quantity.split(part), let scale = Self.seconds(in: unit) else { return nil }
            guard !unit.isEmpty || parts.count == 1 else { return nil }
            seconds += number * scale
        }
        guard !parts.isEmpty, seconds < 3_650 * 86_400 else { return nil }
        duration = .microseconds(Int64((seconds * 1_000_000).rounded()))
    }

    /// The text cut before each digit that follows a letter.
    private static func parts(of text: some StringProtocol) -> [Substring] {
        let text = Substring(text)
        var parts: [Substring] = []
        var start = text.startIndex
        for index in text.indices.dropFirst() where text[index].isNumber && text[text.index(before: index)].isLetter {
            parts.append(text[start..<index])
            start = index
        }
        return text.isEmpty ? [] : parts + [text[start...]]
    }

    private static func seconds(in unit: String) -> Double? {
        switch unit {
        case "ms": 0.001
        case "", "s", "sec": 1
        case "m", "min": 60
        case "h": 3_600
        case "d": 86_400
        default: nil
        }
    }
}
