extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are UTF-8 as they stand.
    var isValidUTF8: Bool {
        // Most values next to one outside ASCII, the ID and the type above all, are ASCII themselves.
        reduce(0, |) < 0x80 || (try? UTF8Span(validating: span)) != nil
    }
}

extension FieldText {
    /// Decodes the value as the standard asks: what is not UTF-8 becomes U+FFFD, one for each maximal subpart.
    ///
    /// The bytes are decoded value by value, not as one stream, which makes no difference: what separates the values
    /// is ASCII, which ends any incomplete sequence before it.
    mutating func decode(in chunk: UnsafeBufferPointer<UInt8>) {
        let repaired: String? = withBytes(in: chunk) { $0.isValidUTF8 ? nil : String(decoding: $0, as: UTF8.self) }
        if var repaired { repaired.withUTF8 { hold($0) } }
    }
}
