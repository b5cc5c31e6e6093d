/// How a program ended.
public enum Ending: Sendable, Hashable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(Signal)

    /// The status as a shell tells it: 128 and the signal's number for a signal.
    public var status: Int32 {
        switch self {
        case .exited(let status): status
        case .killed(let signal): 128 + signal.number
        }
    }

    /// Reads what `waitpid` tells.
    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .killed(Signal(number: signal))
    }
}

/// What a program left behind.
public struct Outcome: Sendable, Equatable {
    /// How it ended.
    public let ending: Ending
    /// All of its standard output.
    public let output: String
    /// All of its standard error.
    public let errors: String

    /// What a program left behind.
    public init(ending: Ending, output: String, errors: String) {
        self.ending = ending
        self.output = output
        self.errors = errors
    }

    /// The exit status as a shell tells it.
    public var status: Int32 { ending.status }
}

/// A program did not do what a test waited for.
public struct UnexpectedEnding: Error, CustomStringConvertible {
    /// How it ended, and with which output, instead.
    public let outcome: Outcome

    /// What it left behind.
    public var description: String {
        "the program ended first (\(outcome.ending))\noutput:\n\(outcome.output)\nerrors:\n\(outcome.errors)"
    }
}
