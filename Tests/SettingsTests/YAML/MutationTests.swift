import Testing

@testable import Settings

@Suite struct MutationTests {
    private static let config = """
        theme: nord
        layout: [[A, B], All feeds]
        defaults: &d { keepEvents: 100000, keepBytes: 64MB }
        feeds:
          - name: A
            url: "https://example.com/${TOKEN:-x}"
            headers: { Authorization: "Bearer ${TOKEN}", 'X-A': 1 }
            columns:
              - symbol
              - { field: price, decimals: 2, spark: 30, colour: change }
            filter: |
              event:tick and price > 100
          - { <<: *d, name: B, url: http://b, idleTimeout: 1m30s, body: "a\\tb" }
        """

    /// What breaks parsers most: YAML's own signs, ends, and bytes that are no text.
    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", ":", "- ", "? ", "\"", "'", "\n", "\t", "#", "&d ", "*d", "<<: ", "|", ">", "%", "@",
            "---\n",
            "...", "!!x ", "!", "${", "}", "\\", ",", "~", "é", "\u{FEFF}", "\r",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], []]

    @Test(arguments: 0..<8)
    func `a damaged file is read or refused, and every mistake lies in it`(seed: Int) {
        var random = Steps(state: UInt64(seed) + 1)
        for _ in 0..<150 {
            var bytes = Array(Self.config.utf8)
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let start = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
                bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &random) ?? [])
            }
            let reading = ConfigFile(path: "c", bytes: bytes, mode: 0o644).read(in: .make())
            #expect(reading.config != nil || !reading.problems.isEmpty)
            let lines = bytes.count { $0 == 0x0A } + bytes.count { $0 == 0x0D } + 2
            #expect(reading.problems.allSatisfy { ($0.position?.line ?? 1) <= lines && !$0.message.contains("\n") })
        }
    }
}

/// A random generator that takes the same steps each time.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    /// - Source: Vigna, SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
