/// How long a filter takes over all that is stored.
enum FilterBenchmark: Benchmark {
    static let name = "filter"
    static let question = "how long does a filter take over 1,000,000 stored events of 200 bytes?"

    private static let size = (columns: 200, rows: 60)

    /// An expression, and by when it should be answered.
    private struct Case {
        let name: String
        let expression: String
        let hits: Int
        /// Milliseconds to the first screen of hits; nil where there is no such goal.
        var first: Double?
        /// Milliseconds to the full count.
        let full: Double
    }

    static func run(_ options: Options) throws -> String {
        let stream = NeedleStream(events: options.choose(quick: 100_000, full: 1_000_000))
        let server = try LoopbackServer { connection in
            if stream.send(to: connection) { connection.waitForEnd() }
        }
        let folder = try ScratchFolder()
        let config = try folder.write(config(url: server.url()), to: "config.yaml")
        let program = try TerminalProgram(
            Command(options.feedtop, "--config", config), columns: size.columns, rows: size.rows, keepsScreen: true)
        try waitForAll(stream, of: program)
        return try report(stream, program, options)
    }

    private static func config(url: String) -> String {
        """
        memory: 1GB
        feeds:
          - { name: Needles, url: "\(url)", keepEvents: 2000000, keepBytes: 900MB }
        """
    }

    private static func waitForAll(_ stream: NeedleStream, of program: TerminalProgram) throws {
        let count = stream.events.grouped + " events"
        program.tape.expect { $0.shows(count) }
        _ = try program.found(count, within: .seconds(60))
        rest(.seconds(2))
    }

    private static func report(
        _ stream: NeedleStream, _ program: TerminalProgram, _ options: Options
    ) throws -> String {
        let rounds = options.choose(quick: 2, full: 9)
        var table = Table("", "first screen ms", "full count ms")
        var judged: [String] = []
        for one in cases(of: stream) {
            let times = try (0..<rounds).map { _ in try measure(one, of: stream.events, in: program) }
            let (first, full) = (Samples(times.compactMap(\.first)), Samples(times.map(\.full)))
            table.add(one.name, one.first == nil ? "-" : first.spread(digits: 0), full.spread(digits: 0))
            if let most = one.first { judged.append(goal("\(one.name), first screen", atMost: most).judged(first)) }
            judged.append(goal("\(one.name), full count", atMost: one.full).judged(full))
        }
        let answers = Samples(try (0..<rounds).map { _ in try answer(in: program, with: stream.events) })
        return "\(table)\n\(judged.joined(separator: "\n"))\n"
            + "  -> key to screen while a comparison is counted: \(answers.spread(digits: 1)) ms"
    }

    private static func cases(of stream: NeedleStream) -> [Case] {
        [
            Case(name: "text", expression: NeedleStream.word, hits: stream.hits, first: 50, full: 150),
            Case(name: "regular expression", expression: "/n[aeiou]+dle/", hits: stream.hits, full: 150),
            Case(name: "the same in any case", expression: "/n[aeiou]+dle/i", hits: stream.hits, full: 150),
            Case(name: "JSON comparison", expression: "price > 100", hits: stream.expensive, full: 700),
        ]
    }

    private static func goal(_ what: String, atMost most: Double) -> Goal {
        Goal(what: what, bound: .atMost(most), digits: 0, unit: " ms")
    }

    /// From the keys to the first screen of hits and to the count of all.
    private static func measure(
        _ one: Case, of events: Int, in program: TerminalProgram
    ) throws -> (first: Double?, full: Double) {
        let count = "\(one.hits.grouped) of \(events.grouped)"
        var first: Double?
        if one.first != nil {
            first = try program.time(of: "f\(one.expression)") { $0.shows(NeedleStream.beacon) }
            try clear(program, of: events)
        }
        let full = try program.time(of: "f\(one.expression)") { $0.shows(count) && !$0.shows("scanning") }
        try clear(program, of: events)
        return (first, full)
    }

    /// From a key to the help that it opens, while a filter is at work.
    private static func answer(in program: TerminalProgram, with events: Int) throws -> Double {
        try program.press("fprice > 100\r")
        rest(.milliseconds(20))
        let time = try program.time(of: "?") { $0.shows(" Keys ") }
        try program.press("?")
        try clear(program, of: events)
        return time
    }

    /// Takes the filter away.
    private static func clear(_ program: TerminalProgram, of events: Int) throws {
        let counted = " of \(events.grouped)"
        rest(.milliseconds(300))
        try program.press("\r")
        rest(.milliseconds(100))
        _ = try program.time(of: "f\u{15}\r") { !$0.shows(counted) }
        rest(.milliseconds(500))
    }
}
