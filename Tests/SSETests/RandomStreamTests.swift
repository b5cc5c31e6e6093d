import SSE
import Testing

/// Byte soup made of the pieces that matter, so that each of the standard's rules meets each other one.
@Suite struct RandomStreamTests {
    private static let pieces: [[UInt8]] =
        [
            "data", "data:", "data: x", "data:  y", "event", "event:", "event: tick", "id", "id:", "id: 7", "id: \0",
            "retry: 10", "retry: 010", "retry: 1x", "retry", "retry: 99999999999999999999", ":", ": beat", "Data: z",
            "dat", "eventx: 1", " data: 1", "\n", "\n", "\n", "\n\n", "\r", "\r\n", "\r\n\r\n", "\n\r", " ", ":", "\0",
            "é", "\u{FEFF}", "日本", "😀", "\u{301}",
        ].map { Array($0.utf8) } + [
            [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBB], [0xEF],
        ]

    private static func soup(using random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            bytes += pieces[Int.random(in: pieces.indices, using: &random)]
            if Int.random(in: 0..<40, using: &random) == 0 {
                bytes += (0..<Int.random(in: 0...150, using: &random)).map { UInt8($0 % 26) + 97 }
            }
        }
        return bytes
    }

    @Test(arguments: 0..<20)
    func `any bytes come to what the standard's own words make of them`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let bytes = Self.soup(using: &random)
            #expect(
                ParsedStream(bytes) == .reference(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test(arguments: 100..<120)
    func `any bytes come to the same however they are cut`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let bytes = Self.soup(using: &random)
            let cuts = bytes.indices.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
            let description = "\(String(decoding: bytes, as: UTF8.self).debugDescription) cut at \(cuts)"
            #expect(ParsedStream(bytes, cutAt: cuts) == ParsedStream(bytes), "\(description)")
            #expect(ParsedStream.inSingleBytes(bytes) == ParsedStream(bytes), "\(description)")
        }
    }

    @Test(arguments: 200..<210)
    func `bytes drawn at random come to the same too`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let count = Int.random(in: 0...400, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(ParsedStream(bytes) == .reference(bytes))
            #expect(ParsedStream.inSingleBytes(bytes) == .reference(bytes))
        }
    }
}
