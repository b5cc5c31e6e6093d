extension Int {
    /// The milliseconds that a `retry` line sets, or nil when its value is to be ignored.
    ///
    /// The standard takes ASCII digits, any number of them. What does not fit is the largest `Int`; no digit at all is
    /// no number.
    init?(reconnectionTime digits: UnsafeBufferPointer<UInt8>) {
        guard !digits.isEmpty else { return nil }
        self = 0
        for byte in digits {
            let digit = Int(byte) - Int(UInt8(ascii: "0"))
            guard (0...9).contains(digit) else { return nil }
            append(digit: digit)
        }
    }

    private mutating func append(digit: Int) {
        let (tenfold, isTooLarge) = multipliedReportingOverflow(by: 10)
        let (sum, isStillTooLarge) = tenfold.addingReportingOverflow(digit)
        self = isTooLarge || isStillTooLarge ? .max : sum
    }
}
