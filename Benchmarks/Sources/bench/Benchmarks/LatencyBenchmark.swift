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
        let (curlCPU, feedtopCPU) = try (curl.cpu(), feedtop.cpu())
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
        return report(
            curl: Figures(times: curls, cpu: try curl.cpu() - curlCPU),
            feedtop: Figures(times: feedtops, cpu: try feedtop.cpu() - feedtopCPU))
    }

    /// A program and the connection that it reads.
    private struct Peer {
        private let program: TerminalProgram
        private let connection: ServerConnection

        init(_ command: Command, on path: String, of feeds: OpenFeeds) throws {
            program = try TerminalProgram(command)
            connection = try feeds.connection(to: path)
        }

        func cpu() throws -> Duration { try program.process.cpu() }

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

    /// What was measured of one program.
    private struct Figures {
        let times: Samples
        let cpuPerEvent: Double

        init(times: [Duration], cpu: Duration) {
            self.times = Samples(times.map(\.milliseconds))
            cpuPerEvent = cpu.milliseconds / Double(max(1, times.count))
        }
    }

    private static func report(curl: Figures, feedtop: Figures) -> String {
        var table = Table("", "p50 ms", "p90 ms", "p99 ms", "most ms", "p50 to curl", "CPU ms/event")
        let floor = curl.times.median
        for (name, figures) in [("curl to the terminal", curl), ("feedtop", feedtop)] {
            let times = [0.5, 0.9, 0.99, 1].map { figures.times.quantile($0).text(digits: 2) }
            table.add(
                name, times[0], times[1], times[2], times[3], (figures.times.median / floor).text(digits: 2),
                figures.cpuPerEvent.text(digits: 2))
        }
        let goal = Goal(what: "p50 to curl's, of \(feedtop.times.count) events each", bound: .atMost(4))
        return "\(table)\n\(goal.judged(Samples([feedtop.times.median / floor])))"
    }
}
