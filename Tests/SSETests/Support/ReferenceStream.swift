import SSE

extension ParsedStream {
    /// The standard's algorithm written down as it reads there: the whole stream decoded to one string, split into
    /// lines, the lines interpreted one after the other. Slow and plain, it is what the parser is held against.
    static func reference(_ bytes: [UInt8], lastEventID: String = "") -> Self {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var interpreter = Interpreter(lastEventID: lastEventID)
        for line in completeLines(of: scalars) { interpreter.read(line) }
        return interpreter.stream
    }

    private static func completeLines(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\n" where index > 0 && scalars[index - 1] == "\r":
                continue
            case "\n", "\r":
                lines.append(line)
                line = []
            default:
                line.append(scalar)
            }
        }
        return lines
    }
}

private struct Interpreter {
    var stream = ParsedStream()
    var data: [Unicode.Scalar] = []
    var type: [Unicode.Scalar] = []
    var lastEventIDBuffer: [Unicode.Scalar]
    var hasOwnID = false

    init(lastEventID: String) {
        stream.lastEventID = lastEventID
        lastEventIDBuffer = Array(lastEventID.unicodeScalars)
    }

    mutating func read(_ line: [Unicode.Scalar]) {
        if line.isEmpty { return dispatch() }
        guard let colon = line.firstIndex(of: ":") else { return process(field: line, value: []) }
        if colon == 0 {
            stream.comments += 1
            return
        }
        var value = Array(line[(colon + 1)...])
        if value.first == " " { value.removeFirst() }
        process(field: Array(line[..<colon]), value: value)
    }

    private mutating func process(field: [Unicode.Scalar], value: [Unicode.Scalar]) {
        // Arrays of scalars, because Strings compare by canonical equivalence.
        if field == Array("event".unicodeScalars) {
            type = value
        } else if field == Array("data".unicodeScalars) {
            data += value + ["\n"]
        } else if field == Array("id".unicodeScalars), !value.contains("\0") {
            lastEventIDBuffer = value
            hasOwnID = true
        } else if field == Array("retry".unicodeScalars), !value.isEmpty, value.allSatisfy({ ("0"..."9").contains($0) })
        {
            stream.retry = Int(Self.text(value)) ?? .max
        }
    }

    private mutating func dispatch() {
        stream.lastEventID = Self.text(lastEventIDBuffer)
        if !data.isEmpty {
            let type = type.isEmpty ? "message" : Self.text(type)
            stream.events.append(
                ServerSentEvent(type: type, data: Self.text(data.dropLast()), id: stream.lastEventID))
            stream.hasOwnID.append(hasOwnID)
        }
        data = []
        type = []
        hasOwnID = false
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
