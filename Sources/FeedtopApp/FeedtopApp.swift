import ArgumentParser
import Glibc

/// The whole program.
public enum FeedtopApp {
    /// Runs the program with the process's arguments.
    ///
    /// - Returns: the exit status; 2 for arguments that cannot be used.
    @MainActor public static func run() async -> Int32 {
        StandardDescriptors.fill()
        ArgumentMask.apply()
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Feedtop.parseAsRoot(
                JoinedArguments.separated(Array(CommandLine.arguments.dropFirst())))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return report(error)
        }
    }

    /// Says what went wrong where people look for it, and what the exit status is.
    private static func report(_ error: any Error) -> Int32 {
        if let fault = error as? any ProgramFault {
            OutputPipe(descriptor: STDERR_FILENO).write(Array("feedtop: \(fault)\n".utf8))
            return fault.exitStatus
        }
        let code = Feedtop.exitCode(for: error)
        let message = Feedtop.fullMessage(for: error)
        if !message.isEmpty {
            OutputPipe(descriptor: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO).write(Array((message + "\n").utf8))
        }
        return code == .validationFailure ? 2 : code.rawValue
    }
}
