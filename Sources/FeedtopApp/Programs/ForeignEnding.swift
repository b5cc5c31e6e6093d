/// How a program of the user's came to its end.
struct ForeignEnding: Sendable, Equatable {
    /// What ended it.
    enum Cause: Sendable, Equatable {
        /// It ended by itself.
        case status(Int32)
        /// A signal that is not ours ended it.
        case signal(Int32)
        /// It ran for longer than it may.
        case timeLimit(Duration)
        /// It did not even begin, and why.
        case notStarted(String)
        /// So many ran already; the number of programs that were refused so far.
        case refused(running: Int, soFar: Int)
    }

    /// What ended it.
    let cause: Cause
    /// The last bytes of its standard output and error together.
    var output: [UInt8] = []

    /// What went wrong, in words for the user; nil when nothing did.
    func fault(of command: ForeignCommand) -> String? {
        reason.map { "\(command.name) could not \(command.purpose): \($0)" }
    }

    private var reason: String? {
        switch cause {
        case .status(0): nil
        case .status(let status): "it ended with \(status)\(lastLine)"
        case .signal(let number): "signal \(number) ended it\(lastLine)"
        case .timeLimit(let limit): "it took more than \(limit.components.seconds) s and was ended\(lastLine)"
        case .notStarted(let reason): reason
        case .refused(let running, let count): "\(running) programs run already (\(count) refused so far)"
        }
    }

    /// The last line that says something, behind a colon: programs name the reason last.
    private var lastLine: String {
        let lines = output.split { $0 == 0x0A || $0 == 0x0D }
        let line = lines.last { $0.contains { $0 > 0x20 } }
        return line.map { ": \(String(decoding: $0, as: UTF8.self))" } ?? ""
    }
}
