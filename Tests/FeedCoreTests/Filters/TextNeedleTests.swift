import CScan
import Testing

@testable import FeedCore

@Suite struct TextNeedleTests {
    private static let alphabet = Array("aAbBkKsS[{@`0 \u{E9}".utf8)

    /// Where a needle begins first, found place by place.
    private static func place(of needle: [UInt8], in text: [UInt8], ignoresCase: Bool) -> Int? {
        func folded(_ byte: UInt8) -> UInt8 { ignoresCase && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
        guard text.count >= needle.count else { return nil }
        return (0...text.count - needle.count).first { start in
            zip(needle, text[start...]).allSatisfy { folded($0) == folded($1) }
        }
    }

    @Test(arguments: 0..<40)
    func `a needle is found where comparing at each place finds it`(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        for count in [0, 1, 2, 5, 63, 64, 65, 70, 127, 128, 129, 300] {
            let text = (0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 }
            let written = String("abks[0 ".shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
            for word in [written, written.uppercased()] {
                let needle = try #require(TextNeedle(.literal(word)))
                let ignoresCase = TextPattern.literal(word).ignoresCase
                let expected = Self.place(of: Array(word.utf8), in: text, ignoresCase: ignoresCase)
                #expect(text.withUnsafeBytes { needle.place(in: $0) } == expected, "\(word) in \(text)")
            }
        }
    }

    @Test func `what lies before the start is not found`() throws {
        let text = Array("goal, goal".utf8)
        let needle = try #require(TextNeedle(.literal("goal")))
        #expect(
            [0, 1, 6, 7, 10].map { start in text.withUnsafeBytes { needle.place(in: $0, from: start) } } == [
                0, 6, 6, nil, nil,
            ])
    }

    @Test(arguments: ["gr\u{F6}\u{DF}e", "\u{E9}lan"])
    func `letters beyond ASCII have no needle when case is ignored`(word: String) {
        #expect(TextNeedle(.literal(word)) == nil)
        #expect(TextNeedle(.literal("X" + word)) != nil)
    }

    @Test func `a regular expression has no needle`() { #expect(TextNeedle(.regex("a", ignoresCase: false)) == nil) }

    @Test(arguments: [("ask", 2), ("key", 1), ("ASK", 0), ("42", 0), ("goal", 0)])
    func `a needle knows what its letters stand for beyond ASCII`(word: String, doubles: Int) throws {
        let needle = try #require(TextNeedle(.literal(word)))
        #expect(needle.doubles.count == doubles)
        let text = Array("5 \u{212A} in \u{17F}ize".utf8)
        #expect(text.withUnsafeBytes { needle.hasDouble(in: $0) } == (doubles > 0))
    }

    @Test func `vectors find the pairs that looking at each byte finds`() {
        var random = SplitMix(seed: 3)
        for _ in 0..<200 {
            let text = (0..<80).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 }
            let one = cscan_byte(value: 0x61, mask: Bool.random(using: &random) ? 0x20 : 0)
            let other = cscan_byte(value: text[7], mask: 0)
            text.withUnsafeBufferPointer { text in
                guard let start = text.baseAddress else { return }
                #expect(cscan_pairs(start, one, start + 5, other) == cscan_pairs_portable(start, one, start + 5, other))
            }
        }
    }
}
