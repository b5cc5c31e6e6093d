/// A base16 or base24 colour scheme: 16 or 24 colours with fixed meanings.
///
/// - Source: tinted-theming's styling guide 0.4.2.
public struct Scheme: Hashable, Sendable {
    /// Dark or light background.
    public enum Variant: String, Hashable, Sendable { case dark, light }

    /// The name that config and `--theme` use: lower case letters, digits and hyphens.
    public var slug: String
    /// The name that people read.
    public var name: String
    /// Who made it.
    public var author: String
    /// Dark or light.
    public var variant: Variant
    /// `base00`…`base0F`, then for base24 `base10`…`base17` (base16 schemes are filled up by the standard's fallbacks);
    /// always 24 colours.
    public var colors: [Color]

    /// A scheme.
    public init(slug: String, name: String, author: String, variant: Variant, colors: [Color]) {
        precondition(colors.count == 24, "a scheme has 24 colours, not \(colors.count)")
        self.slug = slug
        self.name = name
        self.author = author
        self.variant = variant
        self.colors = colors
    }
}
