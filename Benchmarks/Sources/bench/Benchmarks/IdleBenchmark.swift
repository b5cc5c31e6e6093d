/// What it costs to keep many calm feeds in view.
enum IdleBenchmark: Benchmark {
    static let name = "idle"
    static let question = "what do 20 feeds of one event a second cost?"

    private static let feeds = 20

    static func run(_ options: Options) throws -> String {
        let server = try LoopbackServer { connection in
            // Feeds do not tick together: each has its own place in the second.
            rest(.milliseconds((Int(connection.path.drop { !$0.isNumber }) ?? 0) * 1000 / feeds))
            var tokens = Tokens()
            while connection.send(event: tokens.next()) { rest(.seconds(1)) }
        }
        let urls = (1...feeds).map { server.url("/feed\($0)") }
        var one = Command(options.feedtop)
        one.arguments = urls
        var (curl, feedtop): ([Cost], [Cost]) = ([], [])
        for _ in 0..<options.choose(quick: 1, full: 2) {
            curl.append(try cost(of: urls.map { Command("curl", "-sN", $0) }, options))
            feedtop.append(try cost(of: [one], options))
        }
        return report(curl: curl, feedtop: feedtop)
    }

    private struct Cost {
        var cpu: Double
        var megabytes: Double
        var bytesPerSecond: Double
    }

    /// Of all these programs together, each at a terminal of its own, when they have settled.
    private static func cost(of commands: [Command], _ options: Options) throws -> Cost {
        let programs = try commands.map { try TerminalProgram($0) }
        rest(options.choose(quick: .seconds(1), full: .seconds(3)))
        let start = ContinuousClock.now
        let (cpu, written) = (try programs.map { try $0.process.cpu() }, programs.map(\.tape.count.bytes))
        rest(options.choose(quick: .seconds(2), full: .seconds(10)))
        let time = start.duration(to: .now).seconds
        let used = try zip(programs, cpu).reduce(0) { $0 + (try $1.0.process.cpu() - $1.1).seconds }
        let bytes = zip(programs, written).reduce(0) { $0 + $1.0.tape.count.bytes - $1.1 }
        let memory = programs.reduce(0) { $0 + $1.process.memory().now }
        return Cost(cpu: used / time * 100, megabytes: Double(memory) / 1e6, bytesPerSecond: Double(bytes) / time)
    }

    private static func report(curl: [Cost], feedtop: [Cost]) -> String {
        var table = Table("", "CPU %", "to curl", "MB", "bytes/s written")
        let floor = Samples(curl.map(\.cpu)).median
        for (name, costs) in [("\(feeds) x curl to a terminal", curl), ("feedtop", feedtop)] {
            let cpu = Samples(costs.map(\.cpu))
            table.add(
                name, cpu.spread(), (cpu.median / floor).text(digits: 2),
                Samples(costs.map(\.megabytes)).median.text(digits: 1),
                Samples(costs.map(\.bytesPerSecond)).median.text(digits: 0))
        }
        return table.description
    }
}
