import ArgumentParser
import Glibc
import TerminalKit

/// The whole program.
public enum FeedtopApp {
    /// Runs the program with the process's arguments, on the process's first thread.
    ///
    /// - Returns: the exit status; 2 for arguments that cannot be used.
    public static func run() -> Int32 {
        StandardDescriptors.fill()
        ArgumentMask.apply()
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Feedtop.parseAsRoot(
                JoinedArguments.separated(Array(CommandLine.arguments.dropFirst())))
            try command.run()
            return 0
        } catch {
            return report(error)
        }
    }

    /// Says what went wrong where people look for it, and what the exit status is.
    private static func report(_ error: any Error) -> Int32 {
        if let fault = error as? any ProgramFault {
            complain("feedtop: \(fault)")
            return fault.exitStatus
        }
        let code = Feedtop.exitCode(for: error)
        let message = Feedtop.fullMessage(for: error)
        if !message.isEmpty, code.isSuccess {
            OutputPipe(descriptor: STDOUT_FILENO).write(Array((message + "\n").utf8))
        } else if !message.isEmpty {
            complain(message)
        }
        return code == .validationFailure ? 2 : code.rawValue
    }

    /// Writes to standard error. Complaints quote arguments and files, which can hold what a terminal would obey.
    private static func complain(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(String($0)).string }
        OutputPipe(descriptor: STDERR_FILENO).write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
