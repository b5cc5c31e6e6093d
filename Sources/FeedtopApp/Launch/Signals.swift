import CShims.Linux
import CShims.Signals
import Glibc

/// The signals that the program takes in, as values to poll for instead of code that interrupts.
///
/// One for the whole process, because signals are the process's.
final class Signals {
    /// What the signals that came since the last look ask for.
    struct Noted {
        /// The signal that ends the program, if one came.
        var ending: Int32?
        /// The terminal asks to suspend the program.
        var wantsSuspension = false
        /// The program goes on after a stop that it did not see coming: whoever had the terminal meanwhile has left
        /// it as they like it.
        var wasContinued = false
        /// The config is to be read again.
        var wantsReload = false
        /// The terminal has another size.
        var wasResized = false
    }

    /// Readable when a signal came.
    let descriptor: Int32

    /// Takes in signals from now on.
    ///
    /// - Parameter lastResort: called in the signal handler just before a signal that is not obeyed in time ends the
    ///   process; must be safe there. Only C functions are.
    init(lastResort: (@convention(c) () -> Void)?) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        feedtop_signals_watch(descriptor, lastResort)
        signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        feedtop_signals_release()
        close(descriptor)
    }

    /// What came since the last look.
    func take() -> Noted {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
        let bits = feedtop_signals_take()
        func came(_ number: Int32) -> Bool { bits & (1 << UInt64(number)) != 0 }
        return Noted(
            ending: [SIGTERM, SIGHUP, SIGINT, SIGQUIT].first(where: came),
            wantsSuspension: came(SIGTSTP),
            wasContinued: came(SIGCONT), wantsReload: came(SIGUSR1), wasResized: came(SIGWINCH))
    }

    /// The signal that ends the program is being obeyed: it no longer ends the process by itself a second later. A
    /// second signal still does, at once.
    func obey() { alarm(0) }

    /// Stops the process until the user lets it go on.
    func suspendProcess() { feedtop_signals_stop() }
}
