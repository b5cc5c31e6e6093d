import SSE

/// Everything that a stream came to: what two ways of reading the same bytes are compared by.
struct ParsedStream: Equatable {
    var events: [ServerSentEvent] = []
    /// For each event, whether it had an `id` line of its own.
    var hasOwnID: [Bool] = []
    var lastEventID = ""
    var retry: Int?
    var comments = 0
    var dropped = 0
    var error: SSELimitError?
    /// Whether each part of each event is UTF-8 as it lies in the batch: strings made from it would hide that.
    var isValidUTF8 = true
}

extension ParsedStream {
    /// Parses a stream cut at those places.
    init(
        _ bytes: [UInt8], cutAt cuts: [Int] = [], lastEventID: String = "", limits: SSELimits = SSELimits()
    ) {
        var parser = SSEParser(lastEventID: lastEventID, limits: limits)
        var batch = SSEBatch()
        let ends = cuts + [bytes.count]
        do throws(SSELimitError) {
            for (start, end) in zip([0] + cuts, ends) {
                try parser.parse(bytes.span.extracting(start..<end), into: &batch)
            }
        } catch {
            self.error = error
        }
        events = Array(batch.events)
        isValidUTF8 = batch.records.flatMap { [$0.typeRange, $0.idRange, $0.dataRange] }.allSatisfy {
            String(validating: batch.bytes[$0], as: UTF8.self) != nil
        }
        hasOwnID = batch.records.map(\.hasOwnID)
        self.lastEventID = parser.lastEventID
        retry = batch.retry
        comments = batch.comments
        dropped = batch.dropped
    }

    /// Parses a stream that arrives in single bytes.
    static func inSingleBytes(_ bytes: [UInt8], lastEventID: String = "", limits: SSELimits = SSELimits()) -> Self {
        Self(bytes, cutAt: Array(bytes.indices.dropFirst()), lastEventID: lastEventID, limits: limits)
    }
}
