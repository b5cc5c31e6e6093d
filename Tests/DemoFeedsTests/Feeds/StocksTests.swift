import Testing

@testable import DemoFeeds

@Suite struct StocksTests {
    @Test func `eight shares tick about ten times a second`() throws {
        let chapters = DemoFeed.stocks.chapters(seed: 5, steps: 500)
        let ticks = chapters.flatMap(\.messages)
        let seconds = (chapters.last?.time ?? .zero) / .seconds(1)
        #expect(Set(try ticks.map { try $0.string("symbol") }).count == 8)
        #expect((8...12).contains(Double(ticks.count) / seconds))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a long session leaves prices believable`(seed: UInt64) throws {
        for tick in DemoFeed.stocks.story(seed: seed, steps: 4_000) {
            #expect(try tick.number("price") > 0)
            #expect(abs(try tick.number("change")) < 30)
        }
    }

    @Test func `a share's price moves by little from tick to tick and its volume only grows`() throws {
        var last: [String: DemoMessage] = [:]
        for tick in DemoFeed.stocks.story(seed: 9, steps: 1_000) {
            if let before = last.updateValue(tick, forKey: try tick.string("symbol")) {
                #expect(abs(try tick.number("price") / before.number("price") - 1) < 0.02)
                #expect(try tick.number("volume") > before.number("volume"))
            }
        }
    }
}
