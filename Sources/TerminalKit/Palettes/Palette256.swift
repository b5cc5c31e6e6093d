/// The 256 colours of xterm: 16 that users change, a cube of 216, and 24 greys.
enum Palette256 {
    /// Every colour; the first 16 as xterm has them until a user changes them.
    static let colors: [RGB] = ansi + cube + greys

    /// xterm's own 16: black, red, green, yellow, blue, magenta, cyan, white; then bright.
    static let ansi = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]

    private static let cube: [RGB] = {
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        return steps.flatMap { red in steps.flatMap { green in steps.map { RGB(red, green, $0) } } }
    }()

    private static let greys: [RGB] = (0..<24).map { step in
        let level = UInt8(8 + 10 * step)
        return RGB(level, level, level)
    }

    /// The nearest colour among those at `indices`.
    static func nearest(to color: RGB, among indices: Range<Int>) -> UInt8 {
        let nearest = indices.min { color.distance(to: colors[$0]) < color.distance(to: colors[$1]) }
        return UInt8(nearest ?? indices.lowerBound)
    }
}
