import Glibc

/// A signal that a test sends to a program.
public struct Signal: Sendable, Hashable {
    /// The system's number for it.
    public let number: Int32

    /// A signal by number.
    public init(number: Int32) { self.number = number }

    /// SIGTERM.
    public static let terminate = Signal(number: SIGTERM)
    /// SIGINT.
    public static let interrupt = Signal(number: SIGINT)
    /// SIGHUP.
    public static let hangUp = Signal(number: SIGHUP)
    /// SIGQUIT.
    public static let quit = Signal(number: SIGQUIT)
    /// SIGKILL.
    public static let kill = Signal(number: SIGKILL)
    /// SIGSEGV.
    public static let segmentationFault = Signal(number: SIGSEGV)
    /// SIGILL, which is also how a Swift trap ends a process on x86.
    public static let illegalInstruction = Signal(number: SIGILL)
    /// SIGTRAP, which is how a Swift trap ends a process on other machines.
    public static let trap = Signal(number: SIGTRAP)
    /// SIGABRT.
    public static let abort = Signal(number: SIGABRT)
    /// SIGUSR1.
    public static let user1 = Signal(number: SIGUSR1)
    /// SIGTSTP, as Ctrl-Z sends it.
    public static let suspend = Signal(number: SIGTSTP)
}
