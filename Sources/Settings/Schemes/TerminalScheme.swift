public import TerminalKit

extension Scheme {
    /// The terminal's own colours: its background and text, and the 16 of its palette, as the user has set them.
    ///
    /// It is written here and not as a file, because a file can only name fixed colours. Whether the terminal is dark or
    /// light is not known; `dark` is what most are.
    public static let terminal = Scheme(
        slug: "default", name: "The terminal's own colours", author: "feedtop", variant: .dark,
        colors: [
            .standard, .standard, .palette(8), .palette(8), .palette(7), .standard, .standard, .standard,
            .palette(1), .palette(9), .palette(3), .palette(2), .palette(6), .palette(4), .palette(5), .palette(1),
            .standard, .standard, .palette(9), .palette(11), .palette(10), .palette(14), .palette(12), .palette(13),
        ])
}
