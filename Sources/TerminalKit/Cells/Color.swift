/// A colour of the terminal.
public enum Color: Hashable, Sendable, BitwiseCopyable {
    /// Whatever the terminal writes with when nothing was asked for.
    case standard
    /// A palette colour: 0–15 are the terminal's own, 16–255 the fixed cube and greys.
    case palette(UInt8)
    /// A 24-bit colour.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
