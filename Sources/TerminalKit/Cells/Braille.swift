/// Characters of eight dots a cell, two across and four down.
public enum Braille {
    /// The character without dots; the others follow it by their bits.
    public static let blank: UInt32 = 0x2800

    /// The bits of the dots of the left column, from the top, and of the right one.
    ///
    /// - Source: The Unicode Standard, chapter 21.1, Braille patterns.
    public static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
}
