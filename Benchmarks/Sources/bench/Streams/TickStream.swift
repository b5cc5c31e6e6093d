/// An endless stream of JSON ticks, each event the same number of bytes long.
struct TickStream {
    /// Of an event with its blank line.
    static let bytesPerEvent = 115

    /// Whether each event has an `id:` line.
    let withIDs: Bool

    private var count = 0
    private var seed: UInt64 = 1
    private static let symbols = ["ACME", "GLBX", "INIT", "HOOL", "UMBR", "STRK", "WAYN", "TYRL"].map { Array($0.utf8) }

    init(withIDs: Bool) { self.withIDs = withIDs }

    /// Of `data`, in UTF-8.
    var dataBytesPerEvent: Int {
        Self.bytesPerEvent - "data: \n\n".utf8.count - (withIDs ? "id: 1234567\n".utf8.count : 0)
    }

    mutating func append(_ events: Int, to bytes: inout [UInt8]) {
        for _ in 0..<events { appendEvent(to: &bytes) }
    }

    private mutating func appendEvent(to bytes: inout [UInt8]) {
        let end = bytes.count + Self.bytesPerEvent
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let random = Int(seed >> 33)
        count += 1
        if withIDs {
            bytes.append(contentsOf: StaticString("id: "))
            bytes.appendDigits(of: 1_000_000 + count % 9_000_000)
            bytes.append(contentsOf: StaticString("\n"))
        }
        bytes.append(contentsOf: StaticString("data: {\"symbol\":\""))
        bytes.append(contentsOf: Self.symbols[random & 7])
        bytes.append(contentsOf: StaticString("\",\"price\":"))
        bytes.appendDigits(of: 100 + random % 900)
        bytes.append(contentsOf: StaticString("."))
        bytes.appendDigits(of: 11 + random % 89)
        bytes.append(contentsOf: StaticString(",\"change\":-1."))
        bytes.appendDigits(of: 11 + random % 83)
        bytes.append(contentsOf: StaticString(",\"volume\":"))
        bytes.appendDigits(of: 10_000 + random % 89_999)
        bytes.append(contentsOf: StaticString(",\"time\":"))
        bytes.appendDigits(of: 1_760_000_000_000 + count)
        bytes.append(contentsOf: StaticString(",\"ref\":\""))
        while bytes.count < end - 4 { bytes.append(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: bytes.count & 15)) }
        bytes.append(contentsOf: StaticString("\"}\n\n"))
    }
}

extension [UInt8] {
    fileprivate mutating func append(contentsOf text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    fileprivate mutating func appendDigits(of number: Int) {
        let start = count
        var rest = number
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        self[start...].reverse()
    }
}
