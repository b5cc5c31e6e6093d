/// One comparison of feedtop with its peers, on one machine, in one run.
protocol Benchmark: Sendable, SendableMetatype {
    /// What it is called on the command line.
    static var name: String { get }

    /// What it answers, in a line.
    static var question: String { get }

    /// Measures, and returns what to print.
    static func run(_ options: Options) throws -> String
}

/// All benchmarks, in the order in which they run.
let allBenchmarks: [any Benchmark.Type] = [
    IngestBenchmark.self, DashboardBenchmark.self, LatencyBenchmark.self, StartBenchmark.self, IdleBenchmark.self,
    FilterBenchmark.self, DrawBenchmark.self,
    TravelBenchmark.self,
]

/// Why a benchmark could not come to its end.
enum BenchmarkError: Error, CustomStringConvertible {
    case usage(String)
    case system(call: String, errno: Int32)
    case missingProgram(String)
    case failed(program: String, status: Int32, said: String)
    case tookTooLong(what: String, after: Duration)
    case wrongResult(program: String, expected: String, got: String)

    var description: String {
        switch self {
        case .usage(let problem): problem
        case .system(let call, let errno): "\(call): \(message(of: errno))"
        case .missingProgram(let name): "there is no program \(name) to run"
        case .failed(let program, let status, let said): "\(program) ended with status \(status): \(said)"
        case .tookTooLong(let what, let time): "\(what) took longer than \(time)"
        case .wrongResult(let program, let expected, let got): "\(program) said \(got), right is \(expected)"
        }
    }
}
