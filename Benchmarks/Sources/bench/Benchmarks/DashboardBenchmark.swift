/// What the dashboard costs, and whether it still answers, while far more comes than anyone could read.
enum DashboardBenchmark: Benchmark {
    static let name = "dashboard"
    static let question = "what does the dashboard cost while 200,000 events/s arrive?"

    private static let eventsPerSecond = 200_000
    private static let keyInterval = Duration.milliseconds(750)

    static func run(_ options: Options) throws -> String {
        let flood = try FloodServer(eventsPerSecond: eventsPerSecond)
        let curl = Command("curl", "-sN", flood.url)
        let feedtop = Command(options.feedtop, flood.url)
        var curls: [Measurement] = []
        var feedtops: [Measurement] = []
        for _ in 0..<options.choose(quick: 1, full: 3) {
            curls.append(try measure(curl, under: flood, options, answers: nil))
            feedtops.append(try measure(feedtop, under: flood, options, answers: "Keys"))
        }
        return report(curls: curls, feedtops: feedtops)
    }

    /// One program under load for a few seconds.
    private struct Measurement {
        var time = Duration.zero
        var cpu = Duration.zero
        var events = 0
        var written = TerminalTape.Count(bytes: 0, frames: 0)
        var memory = (now: 0, peak: 0)
        var answers: [Duration] = []

        func perSecond(_ amount: Int) -> Double { Double(amount) / time.seconds }
        /// One less than were written, since so many intervals lie between them.
        var framesPerSecond: Double { perSecond(max(0, written.frames - 1)) }
        var cores: Double { cpu.seconds / time.seconds * 100 }
    }

    /// - Parameter title: what the help that `?` opens is called, or nil for a program that has none.
    private static func measure(
        _ command: Command, under flood: FloodServer, _ options: Options, answers title: String?
    ) throws -> Measurement {
        let program = try TerminalProgram(command)
        rest(options.choose(quick: .milliseconds(1500), full: .seconds(3)))
        var result = Measurement()
        let start = ContinuousClock.now
        let end = start + options.choose(quick: .seconds(2), full: .seconds(6))
        let (cpu, events, written) = (try program.process.cpu(), flood.events, program.tape.count)
        if let title { result.answers = try pressKeys(until: end, of: program, for: title) }
        rest(until: end)
        result.time = start.duration(to: .now)
        result.cpu = try program.process.cpu() - cpu
        result.events = flood.events - events
        result.written = program.tape.count - written
        result.memory = program.process.memory()
        return result
    }

    /// Opens and closes the help in turn, and takes the time until its title shows.
    private static func pressKeys(
        until end: ContinuousClock.Instant, of program: TerminalProgram, for title: String
    ) throws -> [Duration] {
        var times: [Duration] = []
        while ContinuousClock.now + keyInterval * 2 < end {
            program.tape.expect(title)
            let pressed = ContinuousClock.now
            try program.press("?")
            times.append(pressed.duration(to: try program.found("help", within: .seconds(5))))
            rest(until: pressed + keyInterval)
            try program.press("?")
            rest(until: pressed + keyInterval * 2)
        }
        return times
    }

    private static func report(curls: [Measurement], feedtops: [Measurement]) -> String {
        var table = Table("", "events/s", "CPU %", "to curl", "KB/s written", "frames/s", "MB now", "MB peak")
        let floor = Samples(curls.map(\.cores)).median
        add("curl to the terminal", curls, floor: floor, frames: false, to: &table)
        add("feedtop", feedtops, floor: floor, frames: true, to: &table)
        let answers = Samples(feedtops.flatMap(\.answers).map(\.milliseconds))
        return """
            \(table)
            \(Goal(what: "CPU of feedtop", bound: .atMost(15), digits: 1, unit: " %").judged(Samples(feedtops.map(\.cores))))
            \(Goal(what: "frames/s", bound: .atMost(30), digits: 1)
                .judged(Samples(feedtops.map(\.framesPerSecond))))
              -> key to screen: p50 \(answers.median.text(digits: 1)) ms, most \(answers.most.text(digits: 1)) ms \
            of \(answers.count) keys
            """
    }

    private static func add(
        _ name: String, _ all: [Measurement], floor: Double, frames: Bool, to table: inout Table
    ) {
        let cores = Samples(all.map(\.cores))
        table.add(
            name,
            Int(Samples(all.map { $0.perSecond($0.events) }).median).grouped,
            cores.spread(digits: 1),
            (cores.median / floor).text(digits: 2),
            Samples(all.map { $0.perSecond($0.written.bytes) / 1000 }).median.text(digits: 0),
            frames ? Samples(all.map(\.framesPerSecond)).median.text(digits: 1) : "-",
            Samples(all.map { Double($0.memory.now) / 1e6 }).median.text(digits: 1),
            Samples(all.map { Double($0.memory.peak) / 1e6 }).median.text(digits: 1))
    }
}
