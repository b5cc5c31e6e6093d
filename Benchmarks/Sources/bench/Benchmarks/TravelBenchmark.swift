/// How long going back in time takes in all that is stored.
enum TravelBenchmark: Benchmark {
    static let name = "travel"
    static let question = "how long does a step back in time take among 1,000,000 stored events, shown as a table?"

    private static let size = (columns: 120, rows: 40)

    static func run(_ options: Options) throws -> String {
        let stream = NeedleStream(events: options.choose(quick: 100_000, full: 1_000_000))
        let pause = Duration.seconds(10_000) / stream.events
        let server = try LoopbackServer { connection in
            // Over ten seconds, so that there is a past to jump into.
            if stream.send(to: connection, pause: pause) { connection.waitForEnd() }
        }
        let folder = try ScratchFolder()
        let config = try folder.write(config(url: server.url()), to: "config.yaml")
        let program = try TerminalProgram(
            Command(options.feedtop, "--config", config), columns: size.columns, rows: size.rows, keepsScreen: true)
        let newest = "\(stream.events - 1)"
        program.tape.expect { $0.shows(newest) }
        _ = try program.found(newest, within: .seconds(60))
        rest(.seconds(3))
        return try report(stream, program, options)
    }

    /// A table whose rows say which events they are of.
    private static func config(url: String) -> String {
        """
        memory: 1GB
        feeds:
          - name: Needles
            url: "\(url)"
            keepEvents: 2000000
            keepBytes: 900MB
            view: table
            key: kind
            columns: [kind, n, price]
        """
    }

    private static func report(
        _ stream: NeedleStream, _ program: TerminalProgram, _ options: Options
    ) throws -> String {
        let rounds = options.choose(quick: 5, full: 60)
        let near = try steps(rounds, from: stream.events - 1, in: program)
        let jumps = try [30, 10, 40, 20, 5].map { try jump(toPercent: $0, in: program) }
        let far = try steps(rounds, from: newestNumber(in: program), in: program)
        var table = Table("", "ms")
        for (what, times) in [
            ("a step near the present", near), ("a step far from it", far), ("a jump", Samples(jumps)),
        ] {
            table.add(what, times.spread(digits: 1))
        }
        let goal = Goal(what: "a step", bound: .atMost(50), digits: 1, unit: " ms")
        return "\(table)\n\(goal.judged(near))\n\(goal.judged(far))\n\(goal.judged(Samples(jumps)))\n"
    }

    /// Steps back, each from the moment at which an event of that number was the newest.
    private static func steps(_ count: Int, from newest: Int, in program: TerminalProgram) throws -> Samples {
        Samples(
            try (0..<count).map { step in
                rest(.milliseconds(50))
                let gone = "\(newest - step)"
                return try program.time(of: ",") { !$0.shows(gone) }
            })
    }

    /// Clicks on the slider in the header.
    private static func jump(toPercent percent: Int, in program: TerminalProgram) throws -> Double {
        rest(.milliseconds(300))
        let gone = "\(newestNumber(in: program))"
        let column = size.columns - 23 + percent * 21 / 100
        return try program.time(of: "\u{1B}[<0;\(column + 1);1M\u{1B}[<0;\(column + 1);1m") { !$0.shows(gone) }
    }

    /// The largest number that the table shows.
    private static func newestNumber(in program: TerminalProgram) -> Int {
        rest(.milliseconds(300))
        return (program.tape.screen?.rows ?? []).flatMap { $0.split(separator: " ") }.compactMap { Int($0) }.max() ?? 0
    }
}
