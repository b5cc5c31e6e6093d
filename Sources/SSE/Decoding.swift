extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are UTF-8 as they stand.
    var isValidUTF8: Bool {
        (try? UTF8Span(validating: span)) != nil
    }
}

extension [UInt8] {
    /// Adds `bytes` decoded as the standard asks: what is not UTF-8 becomes U+FFFD, one for each maximal subpart.
    ///
    /// The bytes are decoded value by value, not as one stream, which makes no difference: what separates the values
    /// is ASCII, which ends any incomplete sequence before it.
    mutating func append(decoding bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.isValidUTF8 {
            append(contentsOf: bytes)
        } else {
            append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
        }
    }
}
