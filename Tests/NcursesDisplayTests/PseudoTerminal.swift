import Glibc
import NcursesDisplay
import TerminalKit
import Testing

/// A terminal that is no screen: what is painted can be read, and keys can be typed.
final class PseudoTerminal {
    let master: Int32
    let slave: Int32

    init(columns: Int = 40, rows: Int = 10) throws {
        // Whatever the tests are run in: what a display draws follows the locale.
        setenv("LC_ALL", "C.UTF-8", 1)
        var (master, slave) = (Int32(-1), Int32(-1))
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &window) == 0)
        (self.master, self.slave) = (master, slave)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(master)
        close(slave)
    }

    /// The path that another process opens it by.
    var path: String { ttyname(slave).map { String(cString: $0) } ?? "" }

    /// Options for a display on it.
    func options(
        terminal: String? = "xterm-256color", color: ColorChoice = .auto, noColor: String? = nil,
        colorTerminal: String? = nil
    ) -> NcursesOptions {
        let variables = ["TERM": terminal, "NO_COLOR": noColor, "COLORTERM": colorTerminal]
        return NcursesOptions(
            keys: .descriptor(slave), output: slave, environment: { variables[$0] ?? nil }, color: color)
    }

    /// What was written since the last time.
    func output() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Bytes that were typed and that nobody has read.
    var unread: Int {
        var count: Int32 = 0
        #expect(ioctl(slave, UInt(FIONREAD), &count) == 0)
        return Int(count)
    }

    /// What a user does.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(write(master, bytes, bytes.count) == bytes.count)
    }

    func resize(columns: Int, rows: Int) {
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        #expect(ioctl(master, UInt(TIOCSWINSZ), &window) == 0)
    }

    /// The line settings, byte by byte.
    var settings: [UInt8] {
        var settings = termios()
        #expect(tcgetattr(slave, &settings) == 0)
        return withUnsafeBytes(of: settings) { Array($0) }
    }
}
