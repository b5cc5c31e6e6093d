/// A number of bytes as people write it: `64MB`, `16MiB`, `512k`, `1000`.
public struct ByteSize: Hashable, Sendable {
    /// The number of bytes.
    public var bytes: Int

    /// A number of bytes.
    public init(bytes: Int) { self.bytes = bytes }

    /// Reads a size; nil when the text is none.
    ///
    /// `kB`, `MB`, `GB`, `TB` count in thousands; `KiB`, `MiB`, `GiB`, `TiB`, and `k`, `M`, `G`, `T` alone, in 1,024s;
    /// no unit or `B` counts bytes. Case, and a space before the unit, do not matter.
    public init?(_ text: some StringProtocol) {
        guard let (number, unit) = Quantity.split(text), let scale = Self.scale(of: unit) else { return nil }
        let bytes = (number * scale).rounded()
        guard bytes < 0x1p53 else { return nil }
        self.bytes = Int(bytes)
    }

    private static func scale(of unit: String) -> Double? {
        if unit == "" || unit == "b" { return 1 }
        guard let power = "kmgt".firstIndex(of: unit.first ?? " ") else { return nil }
        let exponent = "kmgt".distance(from: "kmgt".startIndex, to: power) + 1
        switch unit.dropFirst() {
        case "b": return (1...exponent).reduce(1) { scale, _ in scale * 1000 }
        case "", "ib": return (1...exponent).reduce(1) { scale, _ in scale * 1024 }
        default: return nil
        }
    }
}
