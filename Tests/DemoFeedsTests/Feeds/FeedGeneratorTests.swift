import Foundation
import Testing

@testable import DemoFeeds

/// What holds for every feed that is made up.
@Suite struct FeedGeneratorTests {
    static let madeUp = DemoFeed.all.filter { $0.path != "/system" }

    @Test(arguments: madeUp)
    func `the same seed tells the same story`(feed: DemoFeed) {
        #expect(feed.story(seed: 7) == feed.story(seed: 7))
        #expect(feed.story(seed: 7) != feed.story(seed: 8))
    }

    @Test(arguments: madeUp)
    func `every event is a JSON object of a type that the feed names`(feed: DemoFeed) throws {
        let story = feed.story(seed: 1, steps: 600)
        #expect(Set(story.map(\.event)) == Set(feed.events))
        for message in story { #expect(try message.object.isEmpty == false) }
    }

    @Test(arguments: madeUp)
    func `every hint names a field that some event has`(feed: DemoFeed) throws {
        let fields = try feed.story(seed: 1, steps: 300).reduce(into: Set<String>()) {
            $0.formUnion(try $1.object.keys)
        }
        #expect(fields.isSuperset(of: feed.hints.columns.map(\.field)))
        if let key = feed.hints.key { #expect(fields.contains(key)) }
    }

    @Test(arguments: madeUp)
    func `time always goes on`(feed: DemoFeed) {
        var random = SeededRandom(seed: 3)
        var generator = feed.makeGenerator(&random)
        for _ in 0..<300 {
            #expect(generator.step(at: .zero, using: &random).pause >= .milliseconds(100))
        }
    }

    @Test func `paths and names are unique`() {
        #expect(
            DemoFeed.all.map(\.path)
                == ["/stocks", "/scores", "/notifications", "/social", "/system", "/deploys"])
        #expect(Set(DemoFeed.all.map(\.name)).count == 6)
    }
}

extension DemoFeed {
    /// The messages of so many steps, each taken when it was due.
    func story(seed: UInt64, steps: Int = 100) -> [DemoMessage] {
        chapters(seed: seed, steps: steps).flatMap(\.messages)
    }

    /// The same, with the time at which each step was taken.
    func chapters(seed: UInt64, steps: Int) -> [(time: Duration, messages: [DemoMessage])] {
        var random = SeededRandom(seed: seed)
        var generator = makeGenerator(&random)
        var now = Duration.zero
        return (0..<steps).map { _ in
            let step = generator.step(at: now, using: &random)
            defer { now += step.pause }
            return (now, step.messages)
        }
    }
}

extension DemoMessage {
    /// The data as a JSON reader understands it.
    var object: [String: Any] {
        get throws {
            try #require(try JSONSerialization.jsonObject(with: Data(data.text.utf8)) as? [String: Any])
        }
    }

    func string(_ field: String) throws -> String { try #require(try object[field] as? String) }

    func number(_ field: String) throws -> Double { try #require(try object[field] as? Double) }
}
