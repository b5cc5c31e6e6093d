import ArgumentParser
import DemoFeeds
import Testing

@testable import FeedtopApp

@Suite struct DemoArgumentsTests {
    @Test(arguments: [
        ([], ["Stocks", "Scores", "Notifications", "Social", "System", "Deploys"]),
        (["scores", "STOCKS"], ["Scores", "Stocks"]),
        (["Social", "social"], ["Social"]),
    ])
    func `feeds are chosen by name, each once`(arguments: [String], names: [String]) throws {
        #expect(try Demo.parse(arguments).chosen().map(\.name) == names)
    }

    @Test func `a name of no feed is answered with those that there are`() {
        let error = #expect(throws: (any Error).self) { try Demo.parse(["Stonks"]) }
        let words = error.map(Demo.message(for:)) ?? ""
        #expect(words.contains("there is no built-in feed Stonks. There are Stocks, Scores"))
    }
}
