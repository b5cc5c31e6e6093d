import DemoFeeds
import SSE
import Testing

@Suite struct StreamTests {
    @Test(arguments: DemoFeed.all.map(\.name))
    func `what is told at once is a stream of the feed's events`(name: String) throws {
        let feed = try #require(DemoFeed.all.first { $0.name == name })
        let stream = feed.stream(events: 50, seed: 7)
        var parser = SSEParser()
        var batch = SSEBatch()
        let span = stream.span
        try parser.parse(span, into: &batch)
        let events = batch.events
        #expect(events.count >= 50)
        #expect(events.allSatisfy { feed.events.contains($0.type) })
        #expect(events.first?.id == "1")
    }

    @Test func `the same seed gives the same stream`() throws {
        let stocks = try #require(DemoFeed.all.first)
        #expect(stocks.stream(events: 200, seed: 1) == stocks.stream(events: 200, seed: 1))
        #expect(stocks.stream(events: 200, seed: 1) != stocks.stream(events: 200, seed: 2))
    }
}
