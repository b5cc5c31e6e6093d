/// Turns the bytes of an event stream into events, however the bytes happen to be cut into chunks.
///
/// Give each chunk to ``parse(_:into:)`` as it arrives, with a batch that is emptied and used again:
///
/// ```swift
/// import SSE
///
/// var parser = SSEParser()
/// var batch = SSEBatch()
///
/// func receive(_ chunk: [UInt8]) throws {
///     batch.removeAll()
///     try parser.parse(chunk.span, into: &batch)
///     for event in batch.events {
///         print(event.type, event.id, event.data)
///     }
/// }
///
/// try receive(Array("id: 1\nevent: tick\nda".utf8))  // prints nothing: the event is not complete
/// try receive(Array("ta: 42\n\n".utf8))              // prints "tick 1 42"
/// ```
///
/// When the connection is lost, begin the next one with a new parser, which also discards the unfinished event as the
/// standard asks, and send ``lastEventID`` in the `Last-Event-ID` header:
///
/// ```swift
/// parser = SSEParser(lastEventID: parser.lastEventID)
/// ```
///
/// Programs that care for speed read ``SSEBatch/records`` and ``SSEBatch/bytes`` and make no strings.
///
/// - Source: WHATWG HTML, section "Server-sent events", "Parsing an event stream" and "Interpreting an event stream".
public struct SSEParser: Sendable {
    private let limits: SSELimits
    private var draft = EventDraft()
    /// The ID that blank lines have committed, as valid UTF-8.
    private var committedID: FieldText
    /// The beginning of a line whose end has not come.
    private var line: [UInt8] = []
    /// Whether the last chunk ended with a CR, so that an LF at the beginning of the next one belongs to it.
    private var endedWithCarriageReturn = false
    /// Whether all bytes so far, if any, are the beginning of a byte order mark.
    private var isAtBeginning = true
    private var failure: SSELimitError?

    /// A parser at the beginning of a stream.
    ///
    /// - Parameters:
    ///   - lastEventID: The ID that was sent with the request: the one in force until the stream sets another.
    ///   - limits: What the parser holds in memory before it refuses the stream.
    public init(lastEventID: String = "", limits: SSELimits = SSELimits()) {
        self.limits = limits
        committedID = FieldText(lastEventID.utf8)
    }

    /// The last event ID that a reconnection has to send; changes only when a blank line commits it.
    public var lastEventID: String {
        committedID.withBytes(in: UnsafeBufferPointer(start: nil, count: 0)) { String(decoding: $0, as: UTF8.self) }
    }

    /// Bytes of the unfinished event and line that the parser holds now.
    public var pendingBytes: Int { line.count + draft.count }

    /// Whether the stream stands inside an event or a line, which would be discarded if it ended here.
    public var hasUnfinishedEvent: Bool { !line.isEmpty || !draft.isEmpty }

    /// Parses the next chunk and appends the events that it completes to `batch`.
    ///
    /// The time it takes is proportional to the chunk, whatever came before: an event that arrives in single bytes
    /// costs no more than its size. When nothing but ordinary events pass, no memory is allocated.
    ///
    /// - Throws: `SSELimitError` when the stream asks for more memory than the limits allow. The events before are in
    ///   `batch`; the parser has failed for good, and throws the same error for every further chunk.
    public mutating func parse(_ chunk: Span<UInt8>, into batch: inout SSEBatch) throws(SSELimitError) {
        if let failure { throw failure }
        do throws(SSELimitError) {
            try chunk.withUnsafeBufferPointer { (bytes) throws(SSELimitError) in
                try read(bytes, into: &batch)
            }
        } catch {
            fail(error)
            throw error
        }
    }

    private mutating func fail(_ error: SSELimitError) {
        failure = error
        line = []
        draft = EventDraft()
    }
}

// MARK: - Lines

extension SSEParser {
    private mutating func read(
        _ chunk: UnsafeBufferPointer<UInt8>, into batch: inout SSEBatch
    ) throws(SSELimitError) {
        let start = skipByteOrderMark(chunk)
        // Whatever happens, nothing may refer to the chunk once it is gone.
        defer {
            draft.outlive(chunk)
            committedID.outlive(chunk)
        }
        try readLines(of: chunk, from: start, into: &batch)
    }

    /// Steps over the byte order mark that may open the stream, and returns where the text begins.
    ///
    /// Its bytes wait as the beginning of the first line, which they are unless all three come.
    private mutating func skipByteOrderMark(_ chunk: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while isAtBeginning && index < chunk.count {
            guard chunk[index] == Self.byteOrderMark[line.count] else {
                isAtBeginning = false
                break
            }
            line.append(chunk[index])
            index += 1
            guard line.count == Self.byteOrderMark.count else { continue }
            line.removeAll(keepingCapacity: true)
            isAtBeginning = false
        }
        return index
    }

    private static var byteOrderMark: [3 of UInt8] { [0xEF, 0xBB, 0xBF] }

    /// The inner loop: every line end of the chunk, found 64 bytes at a time.
    private mutating func readLines(
        of chunk: UnsafeBufferPointer<UInt8>, from start: Int, into batch: inout SSEBatch
    ) throws(SSELimitError) {
        var lineStart = start
        // The place where an LF would be the second half of a CR LF.
        var afterCarriageReturn = endedWithCarriageReturn ? start : -1
        for offset in stride(from: start, to: chunk.count, by: ScannedBlock.width) {
            let block = ScannedBlock(of: chunk, at: offset)
            var lineEnds = block.lineEnds
            if block.nonASCII != 0 { draft.hasNonASCII = true }
            while lineEnds != 0 {
                let bit = lineEnds.trailingZeroBitCount
                let end = offset &+ bit
                lineEnds &= lineEnds &- 1
                if chunk[end] == .carriageReturn {
                    afterCarriageReturn = end &+ 1
                } else if end == afterCarriageReturn {
                    lineStart = end &+ 1
                    continue
                }
                if !line.isEmpty {
                    try finishLine(with: lineStart..<end, of: chunk, into: &batch)
                } else if lineStart < end {
                    try readField(chunk.part(lineStart..<end), at: lineStart, of: chunk, into: &batch)
                } else {
                    dispatch(from: chunk, into: &batch)
                    // The block's bytes behind this line end belong to the next event.
                    draft.hasNonASCII = block.nonASCII &>> UInt64(truncatingIfNeeded: bit) != 0
                }
                lineStart = end &+ 1
            }
        }
        endedWithCarriageReturn = afterCarriageReturn == chunk.count
        try holdLine(chunk.part(lineStart..<chunk.count))
    }

    /// Keeps the beginning of a line for the next chunk.
    private mutating func holdLine(_ bytes: UnsafeBufferPointer<UInt8>) throws(SSELimitError) {
        guard line.count + bytes.count <= limits.line else { throw .lineTooLong(limit: limits.line) }
        line.append(contentsOf: bytes)
    }

    /// Reads the line that an earlier chunk began.
    private mutating func finishLine(
        with rest: Range<Int>, of chunk: UnsafeBufferPointer<UInt8>, into batch: inout SSEBatch
    ) throws(SSELimitError) {
        try holdLine(chunk.part(rest))
        // Swapped out and back, the array keeps its memory.
        var finished: [UInt8] = []
        swap(&finished, &line)
        try finished.withUnsafeBufferPointer { (bytes) throws(SSELimitError) in
            try readField(bytes, at: nil, of: chunk, into: &batch)
        }
        finished.removeAllKeepingOrdinaryCapacity()
        swap(&finished, &line)
    }
}

// MARK: - Fields

extension SSEParser {
    /// Reads a line that is not blank: part of the chunk at `place`, or held apart from it.
    @inline(__always)
    private mutating func readField(
        _ line: UnsafeBufferPointer<UInt8>, at place: Int?, of chunk: UnsafeBufferPointer<UInt8>,
        into batch: inout SSEBatch
    ) throws(SSELimitError) {
        guard line.count <= limits.line else { throw .lineTooLong(limit: limits.line) }
        let field = Field(line: line)
        let value = line.part(field.valueOffset..<line.count)
        let source = place.map { $0 &+ field.valueOffset }
        switch field.name {
        case .data: try addData(value, at: source, of: chunk)
        case .event: try setType(value, at: source)
        case .id: setID(value, at: source)
        case .retry: batch.retry = Int(reconnectionTime: value) ?? batch.retry
        case .comment: batch.comments &+= 1
        case .unknown: break
        }
    }

    @inline(__always)
    private mutating func addData(
        _ value: UnsafeBufferPointer<UInt8>, at source: Int?, of chunk: UnsafeBufferPointer<UInt8>
    ) throws(SSELimitError) {
        let isFirst = draft.data.isAbsent
        let size = isFirst ? value.count : draft.data.count &+ 1 &+ value.count
        guard size <= limits.event else { throw .eventTooLarge(limit: limits.event) }
        if isFirst, let source {
            draft.data.refer(to: source..<source &+ value.count)
        } else {
            draft.data.join(value, in: chunk)
        }
    }

    @inline(__always)
    private mutating func setType(_ value: UnsafeBufferPointer<UInt8>, at source: Int?) throws(SSELimitError) {
        guard value.count <= limits.eventName else { throw .eventNameTooLong(limit: limits.eventName) }
        if let source {
            draft.type.refer(to: source..<source &+ value.count)
        } else {
            draft.type.hold(value)
        }
    }

    @inline(__always)
    private mutating func setID(_ value: UnsafeBufferPointer<UInt8>, at source: Int?) {
        guard !value.contains(.nul) else { return }
        guard value.count <= limits.id else {
            draft.isRefused = true
            return
        }
        if let source {
            draft.id.refer(to: source..<source &+ value.count)
        } else {
            draft.id.hold(value)
        }
    }
}

// MARK: - Dispatch

extension SSEParser {
    /// Does what a blank line asks for.
    @inline(__always)
    private mutating func dispatch(from chunk: UnsafeBufferPointer<UInt8>, into batch: inout SSEBatch) {
        defer { draft.clear() }
        if draft.isRefused {
            if !draft.data.isAbsent { batch.dropped += 1 }
            return
        }
        if draft.hasNonASCII { draft.decode(in: chunk) }
        // The ID is committed before the data are looked at: an event without data still sets it.
        let hasOwnID = !draft.id.isAbsent
        if hasOwnID { committedID.take(&draft.id) }
        guard !draft.data.isAbsent else { return }
        // Most events lie in one chunk whole: passing ranges spares them the counting of references to held values.
        if let type = draft.type.chunkRange, let id = committedID.chunkRange, let data = draft.data.chunkRange {
            batch.append(type: type, id: id, data: data, hasOwnID: hasOwnID, of: chunk)
        } else {
            batch.append(type: draft.type, id: committedID, data: draft.data, hasOwnID: hasOwnID, from: chunk)
        }
    }
}
