import Testing

@testable import SSE

@Suite struct ScannedBlockTests {
    private static let alphabet: [UInt8] = [0x0A, 0x0D, 0x0B, 0x0C, 0x09, 0x00, 0x8A, 0x8D, 0x80, 0x7F, 0xFF, 0x61]

    /// The bits of the bytes for which `isSet` holds, found one by one.
    private static func bits(_ bytes: ArraySlice<UInt8>, where isSet: (UInt8) -> Bool) -> UInt64 {
        zip(bytes, 0...).reduce(0) { isSet($1.0) ? $0 | 1 << UInt64($1.1) : $0 }
    }

    @Test(arguments: Array(1...130))
    func `a scan finds what looking at each byte finds`(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let bytes = (0..<count).map { _ in Self.alphabet[Int.random(in: Self.alphabet.indices, using: &random)] }
        for offset in bytes.indices {
            let block = bytes.withUnsafeBufferPointer { ScannedBlock(of: $0, at: offset) }
            let portable = bytes.withUnsafeBufferPointer { ScannedBlock(portablyOf: $0, at: offset) }
            let window = bytes[offset...].prefix(64)
            #expect(block == portable)
            #expect(block.lineEnds == Self.bits(window) { $0 == 0x0A || $0 == 0x0D })
            #expect(block.nonASCII == Self.bits(window) { $0 >= 0x80 })
        }
    }

    @Test func `every byte at every place is told apart`() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<64 {
                var bytes = [UInt8](repeating: 0x20, count: 64)
                bytes[place] = byte
                let block = bytes.withUnsafeBufferPointer { ScannedBlock(of: $0, at: 0) }
                let bit = UInt64(1) << UInt64(place)
                #expect(block.lineEnds == (byte == 0x0A || byte == 0x0D ? bit : 0))
                #expect(block.nonASCII == (byte >= 0x80 ? bit : 0))
                #expect(block == bytes.withUnsafeBufferPointer { ScannedBlock(portablyOf: $0, at: 0) })
            }
        }
    }
}
