import TerminalKit

/// How a terminal's entry numbers its colours.
struct ColorNumbering: Hashable {
    /// Numbers that are a palette's: all of them, or the first ones of an entry with 24-bit colours.
    var palette: Int
    /// Whether all other numbers are 0xRRGGBB.
    var isDirect: Bool

    /// The number of a colour; nil for the terminal's own.
    func number(of color: Color) -> Int32? {
        switch color {
        case .standard: nil
        case .palette(let index) where !isDirect || Int(index) < palette: Int32(index)
        case .palette: number(of: color.light)
        case .rgb(let red, let green, let blue): direct(Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
        }
    }

    /// Black and the darkest blues have the palette's numbers; they give way by the shade of green that the eye sees
    /// least.
    private func direct(_ number: Int32) -> Int32 { number < palette ? number | 0x100 : number }
}
