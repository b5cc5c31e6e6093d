/// What the command line asks for.
struct Options: Sendable {
    static let usage = """
        usage: bench [--feedtop PATH] [--drawer PATH] [--quick] [NAME]...

        \(allBenchmarks.map { "  \($0.name.padded(to: 10)) \($0.question)" }.joined(separator: "\n"))

          --feedtop PATH   the program to measure (feedtop)
          --drawer PATH    what draws without a terminal (feedtop-draw)
          --quick          a smoke run: few rounds, small inputs, figures that say little
        """

    var feedtop = "feedtop"
    var drawer = "feedtop-draw"
    var isQuick = false
    var benchmarks: [any Benchmark.Type] = []

    init(arguments: some Sequence<String>) throws(BenchmarkError) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--quick": isQuick = true
            case "--feedtop":
                guard let path = rest.next() else { throw .usage("--feedtop needs a path") }
                feedtop = path
            case "--drawer":
                guard let path = rest.next() else { throw .usage("--drawer needs a path") }
                drawer = path
            default:
                guard let named = allBenchmarks.first(where: { $0.name == argument }) else {
                    throw .usage("there is no benchmark \(argument)")
                }
                benchmarks.append(named)
            }
        }
        if benchmarks.isEmpty { benchmarks = allBenchmarks }
    }

    /// The one value for a smoke run, the other for figures that mean something.
    func choose<Value>(quick: Value, full: Value) -> Value { isQuick ? quick : full }
}
