import Glibc

/// What a frame costs, and that a screen at rest costs nothing.
enum DrawBenchmark: Benchmark {
    static let name = "draw"
    static let question = "how long does drawing a frame of 200x60 take, and is nothing written when nothing changes?"

    static func run(_ options: Options) throws -> String {
        let views = try drawnViews(options)
        var table = Table("view", "p50 ms", "p90 ms")
        for view in views { table.add(view.name, view.median.text(digits: 2), view.late.text(digits: 2)) }
        let goal = Goal(what: "the slowest view's p50", bound: .atMost(4), unit: " ms")
        let slowest = Samples([views.map(\.median).max() ?? .nan])
        let silence = Goal(what: "bytes written in 4 s at rest", bound: .atMost(0), digits: 0)
        let written = Samples([Double(try bytesAtRest(options))])
        return "\(table)\n\(goal.judged(slowest))\n\(silence.judged(written))"
    }

    /// One view's figures, as `feedtop-draw` says them.
    private struct DrawnView {
        let name: String
        let median: Double
        let late: Double

        init?(_ line: Substring) {
            let words = line.split(separator: " ")
            guard words.count == 3, let median = Double(words[1]), let late = Double(words[2]) else { return nil }
            (name, self.median, self.late) = (String(words[0]), median, late)
        }
    }

    private static func drawnViews(_ options: Options) throws -> [DrawnView] {
        let folder = try ScratchFolder()
        let program = try Command(options.drawer, "\(options.choose(quick: 30, full: 500))")
            .start(.files(output: folder.path(of: "views"), error: folder.path(of: "errors")))
        let ending = try program.ending(within: .seconds(120))
        guard ending.status == 0 else {
            throw BenchmarkError.failed(program: options.drawer, status: ending.status, said: folder.read("errors"))
        }
        let text = folder.read("views")
        let views = text.split(separator: "\n").compactMap(DrawnView.init)
        guard views.count > 1 else {
            throw BenchmarkError.wrongResult(program: options.drawer, expected: "a line a view", got: text)
        }
        return views
    }

    /// What the program writes while no event comes and its clock stands still, which it does for five seconds at a time.
    private static func bytesAtRest(_ options: Options) throws -> Int {
        let server = try LoopbackServer { connection in
            if connection.send(event: "TheOnlyEvent") { connection.waitForEnd() }
        }
        let program = try TerminalProgram(Command(options.feedtop, "--motion", "off", server.url()))
        program.tape.expect("TheOnlyEvent")
        _ = try program.found("its event", within: .seconds(5))
        // Half a second into the next step.
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let intoStep = now.tv_sec % 5 * 1_000 + now.tv_nsec / 1_000_000
        rest(.milliseconds(5_500 - intoStep))
        let before = program.tape.count.bytes
        rest(.seconds(4))
        return program.tape.count.bytes - before
    }
}
