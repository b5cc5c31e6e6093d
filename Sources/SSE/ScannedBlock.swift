import CScan

/// Where the next 64 bytes of a chunk, or what is left of it, end lines and leave ASCII: bit n speaks of byte n.
struct ScannedBlock: Equatable {
    /// Bytes that one scan looks at.
    static let width = 64

    let lineEnds: UInt64
    let nonASCII: UInt64

    @inline(__always)
    init(of chunk: UnsafeBufferPointer<UInt8>, at offset: Int) {
        // A chunk with a byte at `offset` has a base address.
        let start = chunk.baseAddress.unsafelyUnwrapped + offset
        let left = chunk.count &- offset
        self.init(left >= Self.width ? cscan_block(start) : cscan_tail(start, left))
    }

    /// The same without the processor's vectors, which the scan with them is held against.
    init(portablyOf chunk: UnsafeBufferPointer<UInt8>, at offset: Int) {
        var padded = Array(chunk[offset...].prefix(Self.width))
        padded += repeatElement(0, count: Self.width - padded.count)
        self.init(cscan_block_portable(padded))
    }

    @inline(__always)
    private init(_ found: cscan_block) {
        lineEnds = found.line_ends
        nonASCII = found.non_ascii
    }
}
