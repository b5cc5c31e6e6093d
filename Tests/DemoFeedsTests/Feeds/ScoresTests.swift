import Testing

@testable import DemoFeeds

@Suite struct ScoresTests {
    /// Half an hour or so: every pitch sees several matches.
    let story = DemoFeed.scores.story(seed: 4, steps: 2_000)

    @Test func `only a goal changes the score, by one, and names who scored`() throws {
        var scores: [String: Int] = [:]
        for report in story {
            let match = try report.string("match")
            let goals = try report.string("score").split(separator: "-").compactMap { Int($0) }.reduce(0, +)
            let before = report.event == "kickoff" ? 0 : scores[match, default: 0]
            #expect(goals == before + (report.event == "goal" ? 1 : 0))
            #expect((try report.object["scorer"] != nil) == (report.event == "goal"))
            scores[match] = goals
        }
    }

    @Test func `a match goes from minute 0 to its final at 90 and is not heard of again before it is played anew`()
        throws
    {
        var minutes: [String: Double] = [:]
        for report in story {
            let match = try report.string("match")
            let minute = try report.number("minute")
            switch report.event {
            case "kickoff": #expect(minute == 0)
            case "final": #expect(minute == 90)
            default: #expect(minute >= minutes[match] ?? 0 && minute < 91)
            }
            minutes[match] = report.event == "final" ? nil : minute
        }
    }

    @Test func `matches end as football does`() throws {
        let finals = story.filter { $0.event == "final" }
        let goals = story.filter { $0.event == "goal" }
        #expect(finals.count > 10)
        #expect((1.0...5.0).contains(Double(goals.count) / Double(finals.count)))
    }

    @Test func `four matches are on at once`() throws {
        #expect(Set(try story.prefix(40).map { try $0.string("match") }).count >= 4)
    }
}
