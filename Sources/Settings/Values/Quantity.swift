/// A number with a unit behind it.
enum Quantity {
    /// Takes `1.5 GB` apart into 1.5 and `gb`; nil when no plain decimal number leads.
    ///
    /// Signs, exponents, `inf` and `0x` are no numbers here: nobody means them in a setting.
    static func split(_ text: some StringProtocol) -> (number: Double, unit: String)? {
        let written = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        guard written.first != ".", written.last != ".", let number = Double(String(written)), number.isFinite else {
            return nil
        }
        let unit = text[written.endIndex...].drop { $0 == " " }
        return (number, unit.lowercased())
    }
}
