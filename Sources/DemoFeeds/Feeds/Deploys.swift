extension DemoFeed {
    static let deploys = DemoFeed(
        name: "Deploys", path: "/deploys",
        summary: "A deployment pipeline whose server drops the connection every 20 seconds: see it resume.",
        events: ["stage", "deployed", "failed"],
        hints: Hints(view: "list", columns: ["service", "version", "stage", "status", "seconds"]),
        dropsConnections: true,
        makeGenerator: { _ in Deploys() })
}

/// A pipeline that carries three services at a time from build to production; one in ten stages fails.
struct Deploys: FeedGenerator {
    private static let services = ["web", "api", "checkout", "search", "mailer", "auth", "billing", "images"]
    private static let stages = ["build", "test", "push", "canary", "rollout"]

    private var running: [Deployment] = []
    private var lastVersions: [String: Int] = [:]

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        var messages = advance(at: now, using: &random)
        if running.count < 3, messages.isEmpty || random.once(in: 3) {
            messages.append(begin(at: now, using: &random))
        }
        let next = running.map(\.due).min().map { $0 - now } ?? .zero
        return FeedStep(messages: messages, pause: max(next, .milliseconds(300)))
    }

    /// Ends every stage that is due, and starts the one after it.
    private mutating func advance(at now: Duration, using random: inout SeededRandom) -> [DemoMessage] {
        let due = running.filter { $0.due <= now }
        running.removeAll { $0.due <= now }
        return due.flatMap { finish($0, at: now, using: &random) }
    }

    private mutating func finish(
        _ deployment: Deployment, at now: Duration, using random: inout SeededRandom
    ) -> [DemoMessage] {
        let stage = Self.stages[deployment.stage]
        if random.once(in: 10) {
            return [deployment.message("failed", stage: stage, status: "failed", at: now)]
        }
        let passed = deployment.message("stage", stage: stage, status: "passed", at: now)
        guard deployment.stage + 1 < Self.stages.count else {
            return [passed, deployment.message("deployed", stage: "live", status: "deployed", at: now)]
        }
        running.append(deployment.next(at: now, lasting: random.pause(milliseconds: 800...6_000)))
        return [passed]
    }

    private mutating func begin(at now: Duration, using random: inout SeededRandom) -> DemoMessage {
        let busy = Set(running.map(\.service))
        let service = random.pick(Self.services.filter { !busy.contains($0) })
        let build = lastVersions[service, default: Int.random(in: 10...90, using: &random)] + 1
        lastVersions[service] = build
        let deployment = Deployment(
            service: service, version: "v2.\(build).0", stage: 0, start: now, stageStart: now,
            due: now + random.pause(milliseconds: 1_000...5_000))
        running.append(deployment)
        return deployment.message("stage", stage: Self.stages[0], status: "running", at: now)
    }
}

/// One service on its way to production.
private struct Deployment: Sendable {
    let service: String
    let version: String
    var stage: Int
    let start: Duration
    var stageStart: Duration
    /// When the stage ends.
    var due: Duration

    func next(at now: Duration, lasting duration: Duration) -> Deployment {
        var next = self
        next.stage += 1
        next.stageStart = now
        next.due = now + duration
        return next
    }

    /// Says how the stage stands; once live, the seconds are those of the whole deployment.
    func message(_ event: String, stage: String, status: String, at now: Duration) -> DemoMessage {
        let elapsed = now - (event == "deployed" ? start : stageStart)
        return DemoMessage(
            event,
            JSONText([
                "service": .string(service), "version": .string(version), "stage": .string(stage),
                "status": .string(status), "seconds": .number(elapsed / .seconds(1), decimals: 1),
            ]))
    }
}
