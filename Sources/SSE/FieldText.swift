/// The value of a field of the event in progress: still in the chunk being parsed, or held since its chunk has gone.
///
/// Most events begin and end in one chunk. Their values are never copied before the event is dispatched.
struct FieldText: Sendable {
    enum Place {
        /// The field was not set.
        case absent
        /// Bytes of the chunk that is being parsed.
        case chunk(Range<Int>)
        /// All of `held`.
        case held
    }

    private(set) var place = Place.absent
    private var held: [UInt8] = []

    /// The value `bytes`, held.
    init(_ bytes: some Sequence<UInt8>) {
        held = Array(bytes)
        place = .held
    }

    /// No value.
    init() {}

    var isAbsent: Bool {
        if case .absent = place { true } else { false }
    }

    var count: Int {
        switch place {
        case .absent: 0
        case .chunk(let range): range.count
        case .held: held.count
        }
    }

    /// Where the value lies in the chunk being parsed; an empty range when there is none, nil when it is held.
    var chunkRange: Range<Int>? {
        switch place {
        case .absent: 0..<0
        case .chunk(let range): range
        case .held: nil
        }
    }

    /// Calls `body` with the value, which may lie in `chunk`.
    @inline(__always)
    func withBytes<Result>(in chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
        -> Result
    {
        switch place {
        case .absent: body(UnsafeBufferPointer(start: nil, count: 0))
        case .chunk(let range): body(chunk.part(range))
        case .held: held.withUnsafeBufferPointer(body)
        }
    }

    /// Takes the value in `range` of the chunk being parsed in place of the one before.
    @inline(__always)
    mutating func refer(to range: Range<Int>) {
        place = .chunk(range)
    }

    /// Takes the value of another field, which is about to be cleared, in place of the one before.
    @inline(__always)
    mutating func take(_ other: inout FieldText) {
        if case .chunk(let range) = other.place { return refer(to: range) }
        swap(&held, &other.held)
        place = other.place
    }

    /// Takes a copy of `bytes` in place of the value before.
    mutating func hold(_ bytes: UnsafeBufferPointer<UInt8>) {
        held.removeAll(keepingCapacity: true)
        held.append(contentsOf: bytes)
        place = .held
    }

    /// Adds a line to the value, after an LF when it is not the first.
    mutating func join(_ line: UnsafeBufferPointer<UInt8>, in chunk: UnsafeBufferPointer<UInt8>) {
        guard !isAbsent else { return hold(line) }
        outlive(chunk)
        held.append(.lineFeed)
        held.append(contentsOf: line)
    }

    /// Copies what still lies in `chunk`, which is about to go.
    mutating func outlive(_ chunk: UnsafeBufferPointer<UInt8>) {
        guard case .chunk(let range) = place else { return }
        hold(chunk.part(range))
    }

    /// Forgets the value; the memory stays for the next one unless it is unusually large.
    @inline(__always)
    mutating func clear() {
        if !held.isEmpty { held.removeAllKeepingOrdinaryCapacity() }
        place = .absent
    }
}

extension [UInt8] {
    /// Empties the array and keeps its memory, but not the megabytes that one huge event made it take.
    mutating func removeAllKeepingOrdinaryCapacity() {
        removeAll(keepingCapacity: capacity <= 1 << 16)
    }
}
