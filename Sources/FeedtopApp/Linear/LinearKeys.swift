import CShims.Rescue
import Glibc

/// The keys of a terminal that is otherwise left as it is: each is read at once, and not shown.
final class LinearKeys {
    /// The descriptor to poll; -1 when there is no terminal to read keys from.
    let descriptor: Int32
    private var settings = termios()

    /// - Parameter isInputTaken: whether standard input is a feed, so that keys come from `/dev/tty`.
    init(isInputTaken: Bool) {
        let input = isInputTaken ? open("/dev/tty", O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        descriptor = tcgetattr(input, &settings) == 0 ? input : -1
        take()
    }

    /// Takes the terminal, at the start and after it was given back.
    func take() {
        guard descriptor >= 0 else { return }
        var changed = settings
        changed.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(descriptor, TCSANOW, &changed)
        feedtop_rescue_arm(descriptor, &settings, nil, 0)
    }

    /// Gives the terminal back as it was.
    func release() {
        guard descriptor >= 0 else { return }
        tcsetattr(descriptor, TCSANOW, &settings)
        feedtop_rescue_disarm()
    }

    /// What was typed; nil when the terminal is gone.
    func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }
}
