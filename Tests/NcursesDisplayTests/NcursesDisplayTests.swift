import Glibc
import NcursesDisplay
import TerminalKit
import Testing

/// One after the other, because ncurses has one screen at a time.
@Suite(.serialized, .timeLimit(.minutes(1))) struct NcursesDisplayTests {
    private func frame(_ display: NcursesDisplay, _ lines: [SafeText], style: Style = .plain) -> Frame {
        var frame = Frame(size: display.size)
        for (row, line) in lines.enumerated() { frame.write(line, at: Point(column: 0, row: row), style: style) }
        return frame
    }

    @Test func `a frame is shown once, and what changes later`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        display.paint(frame(display, ["Ajax 2", "Leeds 0"]))
        #expect(terminal.output().contains("Ajax 2"))
        display.paint(frame(display, ["Ajax 2", "Leeds 0"]))
        #expect(terminal.output().isEmpty)
        display.paint(frame(display, ["Ajax 3", "Leeds 0"]))
        let change = terminal.output()
        #expect(change.contains("3"))
        #expect(!change.contains("Leeds"))
    }

    @Test func `a frame reaches every corner`() throws {
        let terminal = try PseudoTerminal(columns: 12, rows: 4)
        let display = try NcursesDisplay(options: terminal.options())
        var frame = Frame(size: display.size)
        frame.border(Rect(frame.size), style: .plain)
        frame.write("日本 e\u{301}", at: Point(column: 1, row: 1), style: .plain)
        _ = terminal.output()
        display.paint(frame)
        let written = terminal.output()
        for text in ["╭", "╮", "╰", "╯", "│日本 e\u{301}"] { #expect(written.contains(text)) }
    }

    @Test func `a frame is spelt in ASCII where that is wanted`() throws {
        let terminal = try PseudoTerminal(columns: 12, rows: 4)
        var options = terminal.options()
        options.asciiOnly = true
        let display = try NcursesDisplay(options: options)
        #expect(!display.isUnicode)
        display.paint(frame(display, ["日本 é│\u{1B}"]))
        #expect(terminal.output().contains("???? e|?"))
    }

    @Test func `copied text goes out as letters, and titles and notes are safe`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        _ = terminal.output()
        #expect(display.copy("\u{1B}x"))
        display.notify("a\u{07}b")
        #expect(terminal.output() == "\u{1B}]52;c;G3g=\u{07}\u{1B}]9; a␇b\u{07}")
        #expect(!display.copy(String(repeating: "x", count: NcursesDisplay.clipboardBytes + 1)))
    }

    @Test func `redrawing writes everything again`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        display.paint(frame(display, ["Ajax 2"]))
        _ = terminal.output()
        display.redraw()
        display.paint(frame(display, ["Ajax 2"]))
        #expect(terminal.output().contains("Ajax 2"))
    }

    @Test func `nothing that a feed sends is obeyed`() throws {
        let terminal = try PseudoTerminal(columns: 120, rows: 10)
        let display = try NcursesDisplay(options: terminal.options())
        let hostile =
            "\u{1B}]52;c;aGk=\u{07} \u{9B}2J \u{1B}[6n \u{9D}0;t\u{9C} \r\n\u{08}\u{0E} \u{202E}x\u{E0041}\u{200B}\u{85}"
        _ = terminal.output()
        display.paint(frame(display, [SafeText(hostile)]))
        display.setTitle(SafeText(hostile))
        let written = terminal.output()
        #expect(written.contains("␛]52;c;aGk=␇"))
        for unwanted in ["\u{1B}]52", "\u{1B}[6n", "\u{9B}", "\u{9D}", "\u{202E}", "\u{0E}", "\u{200B}", "\u{85}"] {
            #expect(!written.contains(unwanted))
        }
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

    @Test func `a resized terminal has its new size and is painted anew`() throws {
        let terminal = try PseudoTerminal(columns: 40, rows: 10)
        let display = try NcursesDisplay(options: terminal.options())
        #expect(display.size == Size(columns: 40, rows: 10))
        for (columns, rows) in [(1, 1), (100, 30), (20, 5)] {
            terminal.resize(columns: columns, rows: rows)
            display.resized()
            #expect(display.size == Size(columns: columns, rows: rows))
            _ = terminal.output()
            display.paint(frame(display, ["x marks"]))
            #expect(terminal.output().contains("x"))
        }
    }

    @Test(
        arguments: [
            ("q", [Key.character("q")]),
            ("\u{3}\u{1A}\u{13}\u{11}", [.control("c"), .control("z"), .control("s"), .control("q")]),
            ("\r", [.enter]), ("\u{1B}", [.escape]), ("\u{1B}x", [.alt("x")]), ("\t\u{1B}[Z", [.tab, .backTab]),
            ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
            ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
            (
                "\u{1B}[5~\u{1B}[6~\u{1B}[H\u{1B}[4~\u{1B}[2~\u{1B}[3~",
                [.pageUp, .pageDown, .home, .end, .insert, .delete]
            ),
            ("\u{7F}é日", [.backspace, .character("é"), .character("日")]),
            ("\u{1B}[200~a\rb\u{1B}[201~q", [.paste("a\nb"), .character("q")]),
            ("\u{1B}[?62;4c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\q", [.character("q")]),
        ] as [(String, [Key])])
    func `what is typed arrives as keys`(typed: String, keys: [Key]) throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        terminal.type(typed)
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        #expect(read == keys)
    }

    @Test func `broken bytes do not keep the keys behind them`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x71]
        #expect(write(terminal.master, bytes, bytes.count) == bytes.count)
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        #expect(read.last == .character("q"))
    }

    @Test func `the mouse speaks only while it is on`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        _ = terminal.output()
        display.setMouse(on: true)
        #expect(terminal.output().contains("?1002h"))
        terminal.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;2;1M")
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        let place = Point(column: 4, row: 2)
        #expect(
            read == [
                .mouse(MouseEvent(action: .press, place: place)), .mouse(MouseEvent(action: .click, place: place)),
                .mouse(MouseEvent(action: .wheelUp, place: Point(column: 0, row: 0))),
                .mouse(MouseEvent(action: .wheelDown, place: Point(column: 1, row: 0))),
            ])
        display.setMouse(on: false)
        #expect(terminal.output().contains("?1002l"))
    }

    @Test(
        arguments: [
            ("xterm-256color", ColorChoice.auto, nil, nil, ColorTier.palette256, "38;5;208"),
            ("xterm-256color", .auto, nil, "truecolor", .direct, "38:2::255:135:1"),
            ("xterm-256color", .palette16, nil, "truecolor", .sixteen, "[33m"),
            ("xterm", .auto, nil, nil, .eight, "[33m"),
            ("xterm", .palette256, nil, nil, .palette256, "38;5;208"),
            ("xterm-256color", .auto, "1", nil, .mono, "Ajax"),
            ("xterm-256color", .always, "1", nil, .palette256, "38;5;208"),
            ("vt100", .always, nil, nil, .mono, "Ajax"),
        ] as [(String, ColorChoice, String?, String?, ColorTier, String)])
    func `colours are those that the terminal and the user allow`(
        name: String, choice: ColorChoice, noColor: String?, colorTerminal: String?, tier: ColorTier, written: String
    ) throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(
            options: terminal.options(terminal: name, color: choice, noColor: noColor, colorTerminal: colorTerminal))
        #expect(display.colors == tier)
        _ = terminal.output()
        display.paint(frame(display, ["Ajax"], style: Style(foreground: .rgb(red: 255, green: 135, blue: 1))))
        let output = terminal.output()
        #expect(output.contains(written))
        if tier == .mono { #expect(!output.contains("38")) }
    }

    @Test func `more colours than a terminal has pairs still show their text`() throws {
        let terminal = try PseudoTerminal(columns: 81, rows: 3)
        let display = try NcursesDisplay(options: terminal.options(terminal: "xterm"))
        var frame = Frame(size: display.size)
        for pair in 0..<81 {
            let colors = (0...8).map { $0 == 8 ? Color.standard : .palette(UInt8($0)) }
            let style = Style(foreground: colors[pair / 9], background: colors[pair % 9])
            frame.write("x", at: Point(column: pair, row: 0), style: style)
        }
        display.paint(frame)
        #expect(terminal.output().filter { $0 == "x" }.count == 81)
    }

    @Test func `the cursor shows where the frame has one`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        var frame = frame(display, ["filter"])
        display.paint(frame)
        _ = terminal.output()
        frame.cursor = Point(column: 3, row: 4)
        display.paint(frame)
        let output = terminal.output()
        #expect(output.contains("[5;4H"))
        #expect(output.contains("?25h"))
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
