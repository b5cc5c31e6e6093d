/// How long from the command to the first event on the screen.
enum StartBenchmark: Benchmark {
    static let name = "start"
    static let question = "how long from the command to the first event on the screen?"

    static func run(_ options: Options) throws -> String {
        let token = "PaintedAtLast"
        let server = try LoopbackServer { connection in
            if connection.send(event: token) { connection.waitForEnd() }
        }
        let peers = [Command("curl", "-sN", server.url()), Command(options.feedtop, server.url())]
        var times: [[Double]] = [[], []]
        // The first round is left out: it fills the caches.
        for round in 0...options.choose(quick: 3, full: 15) {
            for (index, peer) in peers.enumerated() {
                let program = try TerminalProgram(peer)
                program.tape.expect(token)
                let shown = try program.found("first event", within: .seconds(5))
                if round > 0 { times[index].append(program.process.started.duration(to: shown).milliseconds) }
            }
        }
        let (curl, feedtop) = (Samples(times[0]), Samples(times[1]))
        var table = Table("", "ms", "to curl")
        table.add("curl to the terminal", curl.spread(digits: 1), "1.00")
        table.add("feedtop", feedtop.spread(digits: 1), (feedtop.median / curl.median).text(digits: 2))
        return table.description
    }
}
