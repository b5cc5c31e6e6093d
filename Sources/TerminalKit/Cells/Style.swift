/// How a cell is written.
///
/// One word, because every cell has one: the colours in 26 bits each, the attributes in eight.
public struct Style: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline var bits: UInt64

    /// A style; by default the terminal's own.
    public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
        bits = foreground.bits | background.bits << 26 | UInt64(attributes.rawValue) << 52
    }

    /// The terminal's own colours and no attributes.
    public static let plain = Style()

    /// The colour of the text.
    public var foreground: Color {
        get { Color(bits: bits & Color.mask) }
        set { bits = bits & ~Color.mask | newValue.bits }
    }

    /// The colour behind it.
    public var background: Color {
        get { Color(bits: bits >> 26 & Color.mask) }
        set { bits = bits & ~(Color.mask << 26) | newValue.bits << 26 }
    }

    /// Bold, underline and the like.
    public var attributes: Attributes {
        get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 52)) }
        set { bits = bits & ~(0xFF << 52) | UInt64(newValue.rawValue) << 52 }
    }

    /// Whether cells of the two look alike.
    @inlinable public static func == (a: Style, b: Style) -> Bool { a.bits == b.bits }
}

extension Color {
    fileprivate static let mask: UInt64 = (1 << 26) - 1

    /// The colour in 24 bits, and two that tell its kind: none set for the terminal's own.
    fileprivate var bits: UInt64 {
        switch self {
        case .standard: 0
        case .palette(let index): 1 << 24 | UInt64(index)
        case .rgb(let red, let green, let blue): 1 << 25 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
        }
    }

    fileprivate init(bits: UInt64) {
        func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: bits >> shift) }
        switch bits >> 24 {
        case 0: self = .standard
        case 1: self = .palette(byte(0))
        default: self = .rgb(red: byte(16), green: byte(8), blue: byte(0))
        }
    }
}
