extension DemoFeed {
    static let notifications = DemoFeed(
        name: "Notifications", path: "/notifications",
        summary: "Alerts of a small company's systems, now and then, with heartbeats between.",
        events: ["info", "warning", "error", "critical"],
        hints: Hints(view: "list", columns: ["severity", "source", "title", "body"]),
        makeGenerator: { _ in Notifications() })
}

/// What a pager would show. Silences are long enough, at times, for heartbeats to be heard.
struct Notifications: FeedGenerator {
    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        let message = random.pick(occasions(ofSeverity: severity(using: &random)))(&random)
        let isQuiet = random.once(in: 4)
        return FeedStep(
            messages: [message], pause: random.pause(milliseconds: isQuiet ? 15_000...40_000 : 1_500...9_000))
    }

    private func severity(using random: inout SeededRandom) -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<62: "info"
        case ..<85: "warning"
        case ..<96: "error"
        default: "critical"
        }
    }

    private typealias Occasion = (inout SeededRandom) -> DemoMessage

    private func occasions(ofSeverity severity: String) -> [Occasion] {
        func occasion(_ source: String, _ title: String, _ range: ClosedRange<Int>, _ body: String) -> Occasion {
            { random in
                let number = String(Int.random(in: range, using: &random))
                let filled = body.split(separator: "#", omittingEmptySubsequences: false).joined(separator: number)
                return DemoMessage(
                    severity,
                    JSONText([
                        "severity": .string(severity), "source": .string(source), "title": .string(title),
                        "body": .string(filled),
                    ]))
            }
        }
        return switch severity {
        case "info":
            [
                occasion("backup", "Backup finished", 12...96, "Nightly snapshot of orders: # GB in 14 min"),
                occasion("deploy", "Rolled out", 3...60, "web-7 is on the new version after # s"),
                occasion("billing", "Invoices sent", 80...900, "# invoices went out, none came back"),
                occasion("login", "New device", 2...250, "Sign-in from 203.0.113.#, confirmed by the user"),
                occasion("cron", "Clean-up done", 100...9000, "# expired sessions removed"),
            ]
        case "warning":
            [
                occasion("db-primary", "Slow queries", 4...40, "# queries over 500 ms in the last minute"),
                occasion("disk", "Filling up", 80...94, "/var/lib/data on web-3 is # % full"),
                occasion("certs", "Expires soon", 3...14, "shop.example.com: # days left"),
                occasion("queue", "Backlog", 1_000...20_000, "# messages wait in outbound-mail"),
            ]
        case "error":
            [
                occasion("payments", "Provider timeouts", 3...60, "# charges timed out and are tried again"),
                occasion("api", "Error rate up", 2...9, "# % of requests answered 5xx for 2 min"),
                occasion("search", "Replica lost", 1...5, "search-# left the cluster; shards are moving"),
            ]
        default:
            [
                occasion("checkout", "Checkout is down", 40...400, "# orders failed since the last good one"),
                occasion("db-primary", "Failover", 2...30, "Primary unreachable for # s: replica promoted"),
            ]
        }
    }
}
