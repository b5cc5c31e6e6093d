/// The event in progress: what the lines since the last blank line have set.
struct EventDraft: Sendable {
    var type = FieldText()
    var id = FieldText()
    var data = FieldText()
    /// Whether an ID was longer than the limit, so that the event will not be dispatched.
    var isRefused = false
    /// Whether a byte outside ASCII was seen since the last blank line, perhaps in a comment: only then is there
    /// anything to validate.
    var hasNonASCII = false

    var isEmpty: Bool { type.isAbsent && id.isAbsent && data.isAbsent && !isRefused }

    var count: Int { type.count + id.count + data.count }

    /// Copies what still lies in `chunk`, which is about to go.
    mutating func outlive(_ chunk: UnsafeBufferPointer<UInt8>) {
        type.outlive(chunk)
        id.outlive(chunk)
        data.outlive(chunk)
    }

    /// Makes valid UTF-8 of the values.
    mutating func decode(in chunk: UnsafeBufferPointer<UInt8>) {
        type.decode(in: chunk)
        id.decode(in: chunk)
        data.decode(in: chunk)
    }

    /// Begins the next event.
    @inline(__always)
    mutating func clear() {
        type.clear()
        id.clear()
        data.clear()
        isRefused = false
        hasNonASCII = false
    }
}
