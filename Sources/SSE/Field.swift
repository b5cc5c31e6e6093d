/// What one line says: which field it sets, and where in the line the value begins.
///
/// - Source: WHATWG HTML, "Interpreting an event stream": the name is what stands before the first colon, compared
///   exactly; one space after the colon is not part of the value; a line without a colon is a name with an empty value.
struct Field {
    enum Name {
        case data, event, id, retry, comment, unknown
    }

    let name: Name
    /// Bytes of the line before the value.
    let valueOffset: Int

    /// Reads a line that is not blank, given without its ending.
    @inline(__always)
    init(line: UnsafeBufferPointer<UInt8>) {
        let candidate = Self.candidate(startingWith: line[0])
        guard let offset = Self.valueOffset(in: line, after: candidate.spelling) else {
            self.init(name: line[0] == .colon ? .comment : .unknown, valueOffset: line.count)
            return
        }
        self.init(name: candidate.name, valueOffset: offset)
    }

    private init(name: Name, valueOffset: Int) {
        self.name = name
        self.valueOffset = valueOffset
    }

    /// The only known field whose name begins with that byte.
    @inline(__always)
    private static func candidate(startingWith byte: UInt8) -> (name: Name, spelling: StaticString) {
        switch byte {
        case UInt8(ascii: "d"): (.data, "data")
        case UInt8(ascii: "e"): (.event, "event")
        case UInt8(ascii: "i"): (.id, "id")
        default: (.retry, "retry")
        }
    }

    @inline(__always)
    private static func valueOffset(in line: UnsafeBufferPointer<UInt8>, after name: StaticString) -> Int? {
        let length = name.utf8CodeUnitCount
        guard line.count >= length else { return nil }
        for index in 0..<length where line[index] != name.utf8Start[index] { return nil }
        guard line.count > length else { return length }
        guard line[length] == .colon else { return nil }
        let hasSpace = line.count > length &+ 1 && line[length &+ 1] == .space
        return length &+ (hasSpace ? 2 : 1)
    }
}
