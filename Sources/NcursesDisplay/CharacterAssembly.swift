/// Puts characters together of bytes that arrive one by one; broken ones are dropped.
struct CharacterAssembly {
    private var bytes: [UInt8] = []
    private var length = 0

    /// The character that the byte completes.
    mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80: start(byte, length: 1)
        case 0xC2..<0xE0: start(byte, length: 2)
        case 0xE0..<0xF0: start(byte, length: 3)
        case 0xF0..<0xF5: start(byte, length: 4)
        default: bytes.append(byte)
        }
        guard bytes.count >= length else { return nil }
        defer { (bytes, length) = ([], 0) }
        return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    }

    private mutating func start(_ byte: UInt8, length: Int) {
        bytes = [byte]
        self.length = length
    }
}
