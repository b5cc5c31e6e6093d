import SSE
import Testing

@Suite struct SSEBatchTests {
    private static func batch(_ text: String) throws -> SSEBatch {
        var parser = SSEParser()
        var batch = SSEBatch()
        try parser.parse(Array(text.utf8).span, into: &batch)
        return batch
    }

    @Test func `an event's type, ID and data lie one after the other`() throws {
        let batch = try Self.batch("data: one\nid: 1\nevent: e\n\ndata: two\n\n")
        #expect(String(decoding: batch.bytes, as: UTF8.self) == "e1one1two")
        #expect(
            batch.records == [
                SSEBatch.Record(offset: 0, typeLength: 1, idLength: 1, dataLength: 3, hasOwnID: true),
                SSEBatch.Record(offset: 5, typeLength: 0, idLength: 1, dataLength: 3, hasOwnID: false),
            ])
    }

    @Test func `a record's ranges are its parts`() {
        let record = SSEBatch.Record(offset: 10, typeLength: 2, idLength: 3, dataLength: 4, hasOwnID: true)
        #expect([record.typeRange, record.idRange, record.dataRange] == [10..<12, 12..<15, 15..<19])
    }

    @Test func `replaced bytes count in the lengths`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try parser.parse((Array("data: a".utf8) + [0xFF, 0x0A, 0x0A]).span, into: &batch)
        #expect(batch.records.map(\.dataLength) == [4])
    }

    @Test func `events are strings made from the records`() throws {
        let batch = try Self.batch("id: 1\nevent: e\ndata: a\n\ndata: b\n\n")
        #expect(batch.event(at: 0) == ServerSentEvent(type: "e", data: "a", id: "1"))
        #expect(batch.events.count == 2)
        #expect(batch.events.last == ServerSentEvent(type: "message", data: "b", id: "1"))
    }

    @Test func `an emptied batch is as new`() throws {
        var batch = try Self.batch("retry: 5\n: c\nid: \(String(repeating: "x", count: 5000))\ndata: a\n\ndata: b\n\n")
        #expect(batch.records.count == 1)
        #expect((batch.retry, batch.comments, batch.dropped) == (5, 1, 1))
        batch.removeAll()
        #expect(batch.bytes.isEmpty && batch.records.isEmpty && batch.events.isEmpty)
        #expect((batch.retry, batch.comments, batch.dropped) == (nil, 0, 0))
    }

    @Test func `an emptied batch keeps ordinary memory and gives back what is huge`() throws {
        var small = try Self.batch("data: \(String(repeating: "x", count: 1000))\n\n")
        small.removeAll()
        #expect(small.bytes.capacity >= 1000)
        var huge = try Self.batch("data: \(String(repeating: "x", count: 2 << 20))\n\n")
        huge.removeAll()
        #expect(huge.bytes.capacity < 1 << 20)
    }

    @Test func `events of several chunks follow one another`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        for text in ["data: a\n\nda", "ta: b\n\nretry: 7\n", ": c\n"] {
            try parser.parse(Array(text.utf8).span, into: &batch)
        }
        #expect(batch.events.map(\.data) == ["a", "b"])
        #expect((batch.retry, batch.comments) == (7, 1))
    }
}
