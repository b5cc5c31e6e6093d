/// How fast a stream is read and parsed when nothing else is asked for.
enum IngestBenchmark: Benchmark {
    static let name = "ingest"
    static let question = "how fast is a stream read and counted, against curl throwing it away?"

    static func run(_ options: Options) throws -> String {
        let folder = try ScratchFolder()
        let nginx = try Nginx(serving: folder)
        return try [false, true].map { withIDs in
            let bytes = options.choose(quick: 20_000_000, full: 200_000_000)
            let file = try TickFile(bytes: bytes, withIDs: withIDs, in: folder)
            return try Race(file, from: nginx, in: folder, options).report
        }.joined(separator: "\n")
    }

    /// curl and feedtop taking turns on one file.
    private struct Race {
        private let file: TickFile
        private let folder: ScratchFolder
        private let curl: Command
        private let feedtop: Command
        private var curls: [ChildProcess.Ending] = []
        private var feedtops: [ChildProcess.Ending] = []

        init(_ file: TickFile, from nginx: Nginx, in folder: ScratchFolder, _ options: Options) throws {
            self.file = file
            self.folder = folder
            let url = nginx.url(file.name)
            curl = Command("curl", "-sN", "-o", "/dev/null", url)
            feedtop = Command(options.feedtop, "tail", "--format", "count", "--no-retry", url)
            // The first run of each is left out: it fills the caches.
            _ = try (runCurl(), runFeedtop())
            for _ in 0..<options.choose(quick: 3, full: 11) {
                curls.append(try runCurl())
                feedtops.append(try runFeedtop())
            }
        }

        private func runCurl() throws -> ChildProcess.Ending { try ending(of: curl) }

        private func runFeedtop() throws -> ChildProcess.Ending {
            let ending = try ending(of: feedtop)
            let right = "events=\(file.events) bytes=\(file.dataBytes)\n"
            let said = folder.read("output")
            guard said == right else {
                throw BenchmarkError.wrongResult(program: "feedtop", expected: right, got: said)
            }
            return ending
        }

        private func ending(of command: Command) throws -> ChildProcess.Ending {
            let ending =
                try command
                .start(.files(output: folder.path(of: "output"), error: folder.path(of: "error")))
                .ending(within: .seconds(60))
            guard ending.status == 0 else {
                throw BenchmarkError.failed(
                    program: command.program, status: ending.status, said: folder.read("error"))
            }
            return ending
        }

        var report: String {
            var table = Table("", "MB/s", "wall ms", "CPU ms", "peak MB")
            add("curl to /dev/null", curls, to: &table)
            add("feedtop tail --format count", feedtops, to: &table)
            let ratios = Samples(zip(curls, feedtops).map { $0.wall.seconds / $1.wall.seconds })
            let costs = Samples(zip(curls, feedtops).map { $1.cpu.seconds / $0.cpu.seconds })
            let ids = file.name == "ticks" ? "without" : "with"
            return """
                  \(file.bytes / 1_000_000) MB, \(file.events.grouped) events of \(TickStream.bytesPerEvent) bytes \
                \(ids) id lines; counted right; \(ratios.count) rounds
                \(table)
                \(Goal(what: "speed to curl's", bound: .atLeast(0.4)).judged(ratios))
                  -> CPU to curl's, which other work on the machine changes less: \(costs.spread())
                """
        }

        private func add(_ name: String, _ endings: [ChildProcess.Ending], to table: inout Table) {
            table.add(
                name,
                Samples(endings.map { Double(file.bytes) / 1e6 / $0.wall.seconds }).spread(digits: 0),
                Samples(endings.map(\.wall.milliseconds)).spread(digits: 0),
                Samples(endings.map(\.cpu.milliseconds)).spread(digits: 0),
                Samples(endings.map { Double($0.peakBytes) / 1e6 }).median.text(digits: 1))
        }
    }
}
