import CShims.Ncurses
import CShims.Rescue
import Glibc

/// What puts the terminal back when the program dies on a signal.
enum Rescue {
    /// Arms it for a terminal in a state that `sequences` end, besides those that ncurses started.
    static func arm(_ tty: borrowing Tty, ending sequences: String) {
        var bytes = sequences.utf8.map { CChar(bitPattern: $0) }
        for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] { bytes += capability(name) }
        var settings = tty.settings
        // Both are copied before the call returns.
        let isArmed = unsafe feedtop_rescue_arm(tty.output, &settings, bytes, bytes.count)
        precondition(isArmed, "the sequences that restore a terminal are longer than 512 bytes: \(bytes.count)")
    }

    static func disarm() { feedtop_rescue_disarm() }

    private static func capability(_ name: String) -> [CChar] {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = unsafe feedtop_capability(name, &buffer, buffer.count)
        return Array(buffer.prefix(count))
    }
}

extension NcursesDisplay {
    /// Puts the terminal back at once, as a crash would: the last resort before a process that hangs ends itself.
    /// From any thread. Does nothing when no display is open.
    public nonisolated static func restoreTerminal() { feedtop_rescue_now() }
}
