import CNcurses
import CShims.Ncurses
import Glibc

/// ncurses' screen and the streams that it holds on to.
@safe struct Screen {
    private let screen: OpaquePointer
    private let input: UnsafeMutablePointer<FILE>
    private let output: UnsafeMutablePointer<FILE>

    /// Starts ncurses on a terminal. `newterm` and not `initscr`, which ends the program when it fails.
    init(_ name: String, _ tty: borrowing Tty) throws(NcursesError) {
        // Of copies, so that closing the streams leaves the terminal's descriptors open.
        guard let output = unsafe fdopen(Glibc.dup(tty.output), "w") else { throw .failed(name) }
        guard let input = unsafe fdopen(Glibc.dup(tty.input), "r") else {
            unsafe fclose(output)
            throw .failed(name)
        }
        guard let screen = unsafe newterm(name, output, input) else {
            unsafe fclose(output)
            unsafe fclose(input)
            throw .failed(name)
        }
        unsafe (self.screen, self.input, self.output) = (screen, input, output)
        Self.reenter()
    }

    /// Leaves the screen and comes back: until that was done once, ncurses flushes at each move of the cursor, and a
    /// frame would reach the terminal in as many pieces as it has changes.
    private static func reenter() {
        _ = endwin()
        _ = unsafe wrefresh(feedtop_stdscr())
    }

    /// Sets the current screen up for reading keys one by one.
    static func setModes() {
        // Raw: Ctrl-c, Ctrl-z, Ctrl-s and Ctrl-q reach the program.
        _ = raw()
        _ = noecho()
        _ = nonl()
        _ = set_escdelay(25)
        _ = unsafe intrflush(feedtop_stdscr(), false)
        _ = unsafe keypad(feedtop_stdscr(), true)
        _ = unsafe nodelay(feedtop_stdscr(), true)
        // A frame is written to its end even when keys wait, so ncurses need not look for them after each line.
        _ = typeahead(-1)
        KeyCodes.define()
    }

    /// Ends it; nothing of ncurses may be called after that.
    func delete() {
        unsafe delscreen(screen)
        unsafe fclose(input)
        unsafe fclose(output)
    }
}
