import NcursesDisplay
import TerminalKit
import Testing

/// One after the other, because ncurses has one screen at a time.
@Suite(.serialized, .timeLimit(.minutes(1))) struct NcursesDisplayTests {
    func frame(_ display: NcursesDisplay, _ lines: [SafeText], style: Style = .plain) -> Frame {
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
        #expect(display.copy(ClipboardText("hi")))
        display.notify("a\u{07}b")
        #expect(terminal.output() == "\u{1B}]52;c;aGk=\u{07}\u{1B}]9; a␇b\u{07}")
        #expect(!display.copy(ClipboardText(String(repeating: "x", count: ClipboardText.limit + 1))))
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
}
