import CShims.Ncurses
import Glibc
import TerminalKit

/// The terminal under ncurses: its descriptors, and how it was set before.
@safe struct Tty: ~Copyable {
    let input: Int32
    let output: Int32
    /// Its settings when it was opened.
    let settings: termios
    private let ownsInput: Bool

    init(_ options: NcursesOptions) throws(NcursesError) {
        output = options.output
        switch options.keys {
        case .standardInput: (input, ownsInput) = (0, false)
        case .descriptor(let descriptor): (input, ownsInput) = (descriptor, false)
        case .controllingTerminal: (input, ownsInput) = (unsafe open("/dev/tty", O_RDWR | O_CLOEXEC), true)
        }
        guard isatty(output) == 1 else { throw .notATerminal("Standard output") }
        var settings = termios()
        guard unsafe tcgetattr(input, &settings) == 0 else {
            throw .notATerminal(ownsInput ? "/dev/tty" : "Standard input")
        }
        self.settings = settings
    }

    deinit {
        if ownsInput { close(input) }
    }

    /// Sets the terminal as it was.
    func restoreSettings() {
        var settings = settings
        _ = unsafe tcsetattr(input, TCSANOW, &settings)
    }

    /// The size that the kernel knows; nil when it knows none.
    var size: Size? {
        var window = winsize()
        // The request fills in a winsize, whose address lives through the call.
        guard unsafe ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return nil
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Whether the terminal's other side is gone.
    var hasHungUp: Bool { poll(for: 0) & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 }

    /// Waits for something to read, at most so long.
    func waitForInput(milliseconds: Int32) { _ = poll(for: Int16(POLLIN), milliseconds: milliseconds) }

    private func poll(for events: Int16, milliseconds: Int32 = 0) -> Int16 {
        var request = pollfd(fd: input, events: events, revents: 0)
        return unsafe Glibc.poll(&request, 1, milliseconds) > 0 ? request.revents : 0
    }

    /// Writes past ncurses what ncurses has no function for; only ever sequences of the program's own.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            // The pointer stays within the array for its count, and is not kept.
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe write(output, all.baseAddress.map { unsafe $0 + written }, all.count - written)
            }
            if count < 0, errno == EINTR { continue }
            // A terminal that is gone is noticed where keys are read.
            guard count > 0 else { return }
            written += count
        }
    }
}
