import CNcurses
import CShims.Ncurses
import Glibc
public import TerminalKit

/// A terminal through ncurses. It belongs to one thread, and there is one at a time.
///
/// While it is open, Ctrl-c, Ctrl-z, Ctrl-s and Ctrl-q are keys like others; the program decides what they do.
/// When the process dies on a signal such as a failed precondition, the terminal is put back first.
@safe public final class NcursesDisplay: Display {
    /// The size to draw for: the terminal's, as of the last `resized()` or `resume()`.
    public private(set) var size: Size
    /// How many colours it shows.
    public let colors: ColorTier
    /// Whether it shows more than ASCII; when not, whatever a frame holds is spelt in ASCII.
    public let isUnicode: Bool

    let tty: Tty
    let entry: TerminalEntry
    let multiplexer: Multiplexer
    var modes = Modes()
    var state = State.shown
    /// The title that the window has from here.
    var shownTitle: SafeText?
    private var screen: Screen
    private var painter: RowPainter
    /// What the terminal shows; nil when that is not known.
    private var shown: Frame?
    private var isCursorShown: Bool?
    private var decoder = KeyDecoder()

    enum State { case shown, suspended, closed }

    /// Opens the terminal: the alternate screen, blank, without a cursor, without a mouse.
    ///
    /// - Throws: `NcursesError`, before anything was written or set.
    public init(options: NcursesOptions = NcursesOptions()) throws(NcursesError) {
        isUnicode = feedtop_set_utf8_locale() && !options.asciiOnly
        tty = try Tty(options)
        entry = try TerminalEntry.best(for: options)
        multiplexer = options.multiplexer
        screen = try Screen(entry.name, tty)
        colors = options.color.tier(offered: entry.colors, noColor: options.noColor)
        painter = RowPainter(pairs: ColorPairs(tier: colors, numbering: entry.numbering), isUnicode: isUnicode)
        size = Size(columns: Int(feedtop_columns()), rows: Int(feedtop_lines()))
        Screen.setModes()
        fitSize()
        modes.isPasteBracketed = true
        tty.send(modes.starting)
        armRescue()
    }

    deinit { close() }

    /// The descriptor to poll for keys.
    public var inputDescriptor: Int32 { tty.input }

    /// Whether the terminal's other side is gone: there will be no more keys.
    public var hasHungUp: Bool { tty.hasHungUp }

    /// Shows a frame; writes only what differs from the last one, and nothing while suspended or closed.
    public func paint(_ frame: Frame) {
        guard state == .shown, frame != shown else { return }
        if shown?.size != frame.size { startOver() }
        paintRows(of: frame)
        if painter.pairs.isFull {
            // The pairs of earlier frames made way for none of this one's: forget them and say it all again.
            painter.forgetColors()
            startOver()
            paintRows(of: frame)
        }
        placeCursor(frame.cursor)
        // First written, then kept: whoever looks at the terminal waits for the one and not for the other.
        _ = unsafe wrefresh(feedtop_stdscr())
        shown = frame
    }

    private func paintRows(of frame: Frame) {
        for row in 0..<min(frame.size.rows, size.rows) {
            guard let changed = changedColumns(ofRow: row, in: frame) else { continue }
            painter.paint(frame.row(row), from: changed.lowerBound, to: min(changed.upperBound, size.columns), row: row)
        }
    }

    private func changedColumns(ofRow row: Int, in frame: Frame) -> Range<Int>? {
        guard let shown else { return 0..<frame.size.columns }
        return frame.changedColumns(inRow: row, since: shown)
    }

    private func startOver() {
        shown = nil
        _ = unsafe werase(feedtop_stdscr())
    }

    private func placeCursor(_ cursor: Point?) {
        if isCursorShown != (cursor != nil) {
            isCursorShown = cursor != nil
            _ = curs_set(cursor == nil ? 0 : 1)
            // A hidden cursor may stay where it is, which saves moving it.
            _ = unsafe leaveok(feedtop_stdscr(), cursor == nil)
        }
        guard let cursor, Rect(size).contains(cursor) else { return }
        _ = unsafe wmove(feedtop_stdscr(), Int32(cursor.row), Int32(cursor.column))
    }

    /// The next thing the user did, or nil when there is nothing more for now.
    public func nextKey() -> Key? {
        guard state == .shown else { return nil }
        // ncurses may hold bytes that it read ahead, so it is asked even when the terminal has none.
        return decoder.next(now: Self.now) { KeyInput(unsafe wgetch(feedtop_stdscr())) }
    }

    /// Asks the terminal what its background is, where it has the way that xterm has for that. The answer, if one comes,
    /// is a key.
    ///
    /// - Source: xterm's control sequences, OSC 11.
    public func askBackground() {
        guard state == .shown, entry.isXtermLike else { return }
        decoder.expectBackground(at: Self.now)
        tty.send("\u{1B}]11;?\u{07}")
    }

    /// Takes an answer that is still on its way, so that it is not typed at whoever has the terminal next.
    private func awaitAnswer() {
        let end = Self.now + .milliseconds(100)
        while decoder.expectsBackground(at: Self.now), Self.now < end, !hasHungUp {
            tty.waitForInput(milliseconds: 10)
            while nextKey() != nil {}
        }
    }

    private static var now: Duration {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

extension NcursesDisplay {
    /// Takes the terminal's size anew: to be called after SIGWINCH.
    public func resized() {
        guard state == .shown else { return }
        fitSize()
    }

    private func fitSize() {
        guard let new = tty.size, new != size else { return }
        _ = resizeterm(Int32(new.rows), Int32(new.columns))
        size = new
        startOver()
    }

    /// Writes the whole screen again at the next `paint`, whatever the terminal shows.
    public func redraw() {
        guard state == .shown else { return }
        startOver()
        _ = unsafe clearok(feedtop_stdscr(), true)
    }

    /// Gives the terminal back as it was, until `resume()`.
    public func suspend() {
        guard state == .shown else { return }
        leave()
        state = .suspended
    }

    /// Takes the terminal again after `suspend()`, and shows what was shown.
    public func resume() {
        guard state == .suspended else { return }
        state = .shown
        let last = shown
        _ = unsafe wrefresh(feedtop_stdscr())
        isCursorShown = nil
        tty.send(modes.starting)
        if let title = shownTitle { send(title: title) }
        armRescue()
        fitSize()
        redraw()
        if let last { paint(last) }
    }

    /// Gives the terminal back as it was, for good.
    public func close() {
        if state == .shown { leave() }
        guard state != .closed else { return }
        state = .closed
        screen.delete()
    }

    private func leave() {
        awaitAnswer()
        tty.send(modes.ending)
        _ = endwin()
        tty.restoreSettings()
        Rescue.disarm()
    }

    func armRescue() { Rescue.arm(tty, ending: modes.ending) }
}
