import Glibc

/// Runs the benchmarks named on the command line, all of them by default.
@main
struct Main {
    static func main() {
        let options: Options
        do {
            options = try Options(arguments: CommandLine.arguments.dropFirst())
        } catch {
            complain("bench: \(error)\n\n\(Options.usage)")
            exit(2)
        }
        Leftovers.clearWhenSignalled()
        let failed = options.benchmarks.filter { !run($0, options) }
        Leftovers.clear()
        exit(failed.isEmpty ? 0 : 1)
    }

    /// Whether the benchmark came to its end; a goal that this machine misses is no failure.
    private static func run(_ benchmark: any Benchmark.Type, _ options: Options) -> Bool {
        defer { Leftovers.clear() }
        do {
            say("\(benchmark.name): \(benchmark.question)\n")
            say(try benchmark.run(options) + "\n\n")
            return true
        } catch {
            complain("bench \(benchmark.name): \(error)\n")
            return false
        }
    }

    /// Past the buffers of the C library, so that each line shows at once and in its place.
    private static func say(_ text: String) { write(1, text, text.utf8.count) }

    private static func complain(_ text: String) { write(2, text + "\n", text.utf8.count + 1) }
}
