/// How long an event takes from the socket to the screen.
enum LatencyBenchmark: Benchmark {
    static let name = "latency"
    static let question = "how long from an event's arrival to the screen, at 10 events/s?"

    static func run(_ options: Options) throws -> String {
        let feeds = try OpenFeeds()
        let curl = try Peer(Command("curl", "-sN", feeds.url("/curl")), on: "/curl", of: feeds)
        let feedtop = try Peer(Command(options.feedtop, feeds.url("/feedtop")), on: "/feedtop", of: feeds)
        // Both run at once and get their events in turn, so that they meet the same machine.
        rest(.seconds(1))
        var tokens = Tokens()
        var (curls, feedtops): ([Duration], [Duration]) = ([], [])
        var due = ContinuousClock.now
        for round in 0..<options.choose(quick: 20, full: 300) {
            let token = tokens.next()
            // Not quite 50 ms apart, lest the events keep step with a clock in one of the programs.
            for isCurl in [true, false] {
                due += .milliseconds(45 + (round * 7) % 11)
                rest(until: due)
                let time = try (isCurl ? curl : feedtop).time(of: token)
                if isCurl { curls.append(time) } else { feedtops.append(time) }
            }
        }
        return report(curl: Samples(curls.map(\.milliseconds)), feedtop: Samples(feedtops.map(\.milliseconds)))
    }

    /// A program and the connection that it reads.
    private struct Peer {
        private let program: TerminalProgram
        private let connection: ServerConnection

        init(_ command: Command, on path: String, of feeds: OpenFeeds) throws {
            program = try TerminalProgram(command)
            connection = try feeds.connection(to: path)
        }

        /// From the moment before the event is written to the socket until the token was read from the terminal.
        func time(of token: String) throws -> Duration {
            program.tape.expect(token)
            let sent = ContinuousClock.now
            guard connection.send(event: token) else {
                throw BenchmarkError.failed(program: program.process.name, status: -1, said: "it left the feed")
            }
            return sent.duration(to: try program.found("event \(token)", within: .seconds(5)))
        }
    }

    private static func report(curl: Samples, feedtop: Samples) -> String {
        var table = Table("", "p50 ms", "p90 ms", "p99 ms", "most ms", "p50 to curl")
        for (name, samples) in [("curl to the terminal", curl), ("feedtop", feedtop)] {
            let figures = [0.5, 0.9, 0.99, 1].map { samples.quantile($0).text(digits: 2) }
            table.add(
                name, figures[0], figures[1], figures[2], figures[3],
                (samples.median / curl.median).text(digits: 2))
        }
        let ratio = Samples([feedtop.median / curl.median])
        return """
            \(table)
            \(Goal(what: "p50 to curl's, of \(feedtop.count) events each", bound: .atMost(4)).judged(ratio))
            """
    }
}
