import CScan

/// Text to be found by its bytes, with or without regard to the case of ASCII letters.
struct TextNeedle {
    /// What ASCII letters stand for in text beyond ASCII when case is ignored: the Kelvin sign is a k, the long s an s.
    private static let letterDoubles: [Character: [UInt8]] = ["k": Array("\u{212A}".utf8), "s": Array("\u{17F}".utf8)]

    /// In UTF-8, ASCII letters in lower case where case is ignored.
    private let bytes: [UInt8]
    private let ignoresCase: Bool
    /// The places of the two bytes that are looked for first.
    private let first: Int
    private let second: Int
    /// Characters which are the same as one of the needle's letters, but are not found by its bytes.
    let doubles: [[UInt8]]

    /// - Returns: nil for what its bytes alone do not find: regular expressions, and letters beyond ASCII whose case
    ///   is ignored.
    init?(_ pattern: TextPattern) {
        guard case .literal(let text) = pattern else { return nil }
        let cased = text.unicodeScalars.filter(\.properties.isCased)
        ignoresCase = pattern.ignoresCase && !cased.isEmpty
        guard !ignoresCase || cased.allSatisfy(\.isASCII) else { return nil }
        let bytes = Array(text.utf8)
        self.bytes = bytes
        doubles = ignoresCase ? Self.letterDoubles.filter { text.contains($0.key) }.map(\.value) : []
        let places = bytes.indices.sorted { bytes[$0].commonness < bytes[$1].commonness }
        first = places.first ?? 0
        second = places.dropFirst().first ?? first
    }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// Where it begins for the first time, from an offset on.
    func place(in text: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        guard count > 0, let base = text.baseAddress, start <= text.count else { return count == 0 ? start : nil }
        let place = bytes.withUnsafeBufferPointer { bytes in
            let needle = cscan_needle(
                bytes: bytes.baseAddress, count: bytes.count, first: first, second: second, ignores_case: ignoresCase)
            return cscan_find(
                needle, base.assumingMemoryBound(to: UInt8.self) + start, text.count - start)
        }
        return place < 0 ? nil : start + place
    }

    /// Whether text contains one of its doubles, so that its bytes alone do not tell whether it is there.
    func hasDouble(in text: UnsafeRawBufferPointer) -> Bool {
        doubles.contains { TextNeedle(exactly: $0).place(in: text) != nil }
    }

    private init(exactly bytes: [UInt8]) {
        self.bytes = bytes
        ignoresCase = false
        (first, second) = (0, bytes.count - 1)
        doubles = []
    }
}

extension UInt8 {
    /// How often the byte stands in JSON and in English, roughly: a needle is found soonest by its rarest bytes.
    fileprivate var commonness: Int {
        let place = Self.common.firstIndex(of: self | (self > 0x3F && self < 0x80 ? 0x20 : 0))
        return place.map { Self.common.count - $0 } ?? 0
    }

    /// Common bytes, the commonest first.
    private static let common = Array("\" :,eta0oins1rh23ld4567cum89fpgwyb.v-{}k".utf8)
}
