import Testing

@testable import DemoFeeds

@Suite struct DeploysTests {
    let story = DemoFeed.deploys.story(seed: 2, steps: 1_000)

    @Test func `every deployment passes the stages in order, or fails and stops`() throws {
        let stages = ["build", "test", "push", "canary", "rollout"]
        var passed: [String: Int] = [:]
        for message in story {
            let deployment = try message.string("service") + message.string("version")
            let stage = try message.string("stage")
            switch try message.string("status") {
            case "running":
                #expect(stage == "build" && passed[deployment] == nil)
                passed[deployment] = 0
            case "passed":
                let count = try #require(passed[deployment])
                #expect(stage == stages[count])
                passed[deployment] = count + 1
            case "deployed": #expect(passed[deployment] == stages.count)
            case "failed":
                let count = try #require(passed[deployment])
                #expect(stage == stages[count])
                // One past the last stage: nothing more may come.
                passed[deployment] = stages.count + 1
            case let status: Issue.record("no such status: \(status)")
            }
        }
    }

    @Test func `versions of a service only grow and seconds are never negative`() throws {
        var builds: [String: Int] = [:]
        for message in story {
            #expect(try message.number("seconds") >= 0)
            guard try message.string("status") == "running" else { continue }
            let build = try #require(Int(message.string("version").split(separator: ".")[1]))
            let before = builds.updateValue(build, forKey: try message.string("service"))
            #expect(build > before ?? 0)
        }
    }
}
