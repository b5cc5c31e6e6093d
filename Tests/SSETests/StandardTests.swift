import SSE
import Testing

/// Each rule of the standard's section "Server-sent events", however the stream is cut.
@Suite struct StandardTests {
    @Test(arguments: StreamCase.all)
    func `a whole stream comes to what the standard says`(stream: StreamCase) {
        #expect(stream.parsed() == stream.expected)
    }

    @Test(arguments: StreamCase.all)
    func `so does one that arrives in single bytes`(stream: StreamCase) {
        #expect(stream.parsed(cutAt: Array(stream.bytes.indices.dropFirst())) == stream.expected)
    }

    @Test(arguments: StreamCase.all)
    func `so does one cut in two anywhere`(stream: StreamCase) {
        for cut in 0...stream.bytes.count {
            #expect(stream.parsed(cutAt: [cut]) == stream.expected, "cut at \(cut)")
        }
    }

    @Test(arguments: StreamCase.all)
    func `the plain rendering of the standard agrees`(stream: StreamCase) {
        var reference = ParsedStream.reference(stream.bytes)
        reference.hasOwnID = []
        #expect(reference == stream.expected)
    }
}

extension StreamCase {
    static let all =
        lineEndings + byteOrderMarks + fieldNames + values + dataFields + eventFields + idFields + retryFields
        + comments + dispatch + encodings + longLines + examples
}
