/// What a cell shows: a base and up to four combining marks, which is as many as safe text has.
///
/// Five scalars of 21 bits, three to a word, the base lowest; zero where there is none. The first word's last bit says
/// that they take two columns. Equal characters have equal bits.
@usableFromInline struct CellCharacters: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline var first: UInt64
    @usableFromInline var rest: UInt64 = 0

    @usableFromInline static let wideBit: UInt64 = 1 << 63

    /// The right half of a wide character.
    static let rightHalf = CellCharacters(first: 0)
    static let blank = CellCharacters(" ", isWide: false)

    init(_ base: Unicode.Scalar, isWide: Bool) {
        first = UInt64(base.value) | (isWide ? Self.wideBit : 0)
    }

    private init(first: UInt64) { self.first = first }

    @inlinable var width: UInt8 { first == 0 ? 0 : first & Self.wideBit == 0 ? 1 : 2 }

    @inlinable var single: Unicode.Scalar? {
        let base = first & ~Self.wideBit
        return base == 0 || base > 0x10FFFF ? nil : Unicode.Scalar(UInt32(truncatingIfNeeded: base))
    }

    var scalars: [Unicode.Scalar] {
        let words = [first, first >> 21, first >> 42, rest, rest >> 21]
        return words.map { $0 & 0x1F_FFFF }.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
    }

    var text: String {
        if let single { return single.isASCII ? Cluster.ascii[Int(single.value)] : String(single) }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Adds a combining mark; the fifth is dropped.
    mutating func add(_ mark: Unicode.Scalar) {
        switch scalars.count {
        case 1: first |= UInt64(mark.value) << 21
        case 2: first |= UInt64(mark.value) << 42
        case 3: rest |= UInt64(mark.value)
        case 4: rest |= UInt64(mark.value) << 21
        default: break
        }
    }
}
