import Glibc
import NcursesDisplay
import TerminalKit
import Testing

extension NcursesDisplayTests {
    @Test func `a title lasts until it is taken back, and comes again after a stop`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        display.setTitle(nil)
        #expect(!terminal.output().contains("\u{1B}[23;2t"))
        display.setTitle("alert")
        #expect(terminal.output() == "\u{1B}[22;2t\u{1B}]2;alert\u{07}")
        display.suspend()
        #expect(terminal.output().contains("\u{1B}[23;2t"))
        display.resume()
        #expect(terminal.output().contains("\u{1B}[22;2t\u{1B}]2;alert\u{07}"))
        display.setTitle(nil)
        #expect(terminal.output() == "\u{1B}[23;2t")
        display.close()
        #expect(!terminal.output().contains("\u{1B}[23;2t"))
    }

    @Test func `closing leaves the terminal as it was`() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.settings
        let display = try NcursesDisplay(options: terminal.options())
        #expect(terminal.settings != before)
        display.setMouse(on: true)
        display.setTitle("feedtop")
        display.paint(frame(display, ["text"]))
        _ = terminal.output()
        display.close()
        display.close()
        #expect(terminal.settings == before)
        let written = terminal.output()
        for sequence in ["?1049l", "?2004l", "?1002l", "?1000l", "?1006l", "[23;2t", "?1l"] {
            #expect(written.contains(sequence))
        }
        #expect(written.contains("?25h") || written.contains("?12l"))
        display.paint(frame(display, ["late"]))
        #expect(terminal.output().isEmpty)
    }

    @Test func `suspending gives the terminal back, resuming shows what was shown`() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.settings
        let display = try NcursesDisplay(options: terminal.options())
        let inside = terminal.settings
        display.paint(frame(display, ["Ajax 2"]))
        _ = terminal.output()
        display.suspend()
        #expect(terminal.settings == before)
        #expect(terminal.output().contains("?1049l"))
        display.paint(frame(display, ["hidden"]))
        #expect(display.nextKey() == nil)
        #expect(terminal.output().isEmpty)
        terminal.resize(columns: 50, rows: 12)
        display.resume()
        #expect(terminal.settings == inside)
        let written = terminal.output()
        #expect(written.contains("?1049h"))
        #expect(written.contains("?2004h"))
        #expect(written.contains("Ajax 2"))
        #expect(display.size == Size(columns: 50, rows: 12))
    }

    @Test(
        arguments: [
            (nil, NcursesError.noTerminalName), ("", .noTerminalName), ("dumb", .tooSimple("dumb")),
            ("no-such-terminal", .unknownTerminal("no-such-terminal")),
        ] as [(String?, NcursesError)])
    func `a terminal that cannot show a screen is said so, and tail instead`(name: String?, error: NcursesError) throws
    {
        let terminal = try PseudoTerminal()
        let before = terminal.settings
        #expect(throws: error) { try NcursesDisplay(options: terminal.options(terminal: name)) }
        #expect(terminal.settings == before)
        #expect(terminal.output().isEmpty)
        #expect(error.description.contains("feedtop tail"))
    }

    @Test func `a pipe is no terminal`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        let terminal = try PseudoTerminal()
        var options = terminal.options()
        options.output = ends[1]
        #expect(throws: NcursesError.notATerminal("Standard output")) { try NcursesDisplay(options: options) }
        options = terminal.options()
        options.keys = .descriptor(ends[0])
        #expect(throws: NcursesError.notATerminal("Standard input")) { try NcursesDisplay(options: options) }
    }

    @Test func `a terminal whose other side is gone says so`() throws {
        var (master, slave) = (Int32(-1), Int32(-1))
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        defer { close(slave) }
        let options = NcursesOptions(
            keys: .descriptor(slave), output: slave, environment: { $0 == "TERM" ? "xterm" : nil })
        let display = try NcursesDisplay(options: options)
        #expect(!display.hasHungUp)
        close(master)
        // A program that another test is just spawning may hold the other side for a moment longer.
        var hangUp = pollfd(fd: slave, events: 0, revents: 0)
        _ = poll(&hangUp, 1, 10_000)
        #expect(display.hasHungUp)
        #expect(display.nextKey() == nil)
        display.paint(Frame(size: display.size))
    }

    @Test func `the last resort puts the terminal back once`() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.settings
        let display = try NcursesDisplay(options: terminal.options())
        _ = terminal.output()
        NcursesDisplay.restoreTerminal()
        #expect(terminal.settings == before)
        let written = terminal.output()
        #expect(written.contains("?1049l"))
        #expect(written.contains("?2004l"))
        NcursesDisplay.restoreTerminal()
        #expect(terminal.output().isEmpty)
        display.close()
    }

    @Test func `a crash leaves the terminal as it was`() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.settings
        let path = terminal.path
        await #expect(processExitsWith: .signal(SIGABRT)) { [path = path as String] in
            let descriptor = open(path, O_RDWR | O_NOCTTY)
            let options = NcursesOptions(
                keys: .descriptor(descriptor), output: descriptor,
                environment: { $0 == "TERM" ? "xterm-256color" : nil })
            let display = try NcursesDisplay(options: options)
            display.setMouse(on: true)
            display.paint(Frame(size: display.size))
            abort()
        }
        #expect(terminal.settings == before)
        let written = terminal.output()
        #expect(written.contains("?1049h"))
        for sequence in ["?1049l", "?2004l", "?1002l", "?25h"] { #expect(written.contains(sequence)) }
    }

    @Test func `once closed, a crash is no longer the display's`() throws {
        var before = sigaction()
        var after = sigaction()
        #expect(sigaction(SIGSEGV, nil, &before) == 0)
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        display.close()
        #expect(sigaction(SIGSEGV, nil, &after) == 0)
        #expect(before.sa_flags == after.sa_flags)
    }
}
