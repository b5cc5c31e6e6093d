import Glibc

/// A program at a terminal: started in a tmux server of its own, driven by keys, watched through its screen.
///
/// ```swift
/// let session = try await TerminalSession.start([Program.feedtop, server.url("/feed")])
/// try await session.wait(for: "● live")
/// try await session.press("q")
/// #expect(try await session.ended() == 0)
/// #expect(try await session.leftovers() == [])
/// ```
///
/// A wait that takes longer than `patience` fails with a picture of the screen. The last reference going ends the
/// program and tmux.
public final class TerminalSession: Sendable {
    /// How long a wait may take.
    public static let patience = Duration.seconds(20)

    private let tmux: TmuxServer
    private let folder: TemporaryFolder
    private let home: TemporaryFolder

    private init(tmux: TmuxServer, folder: TemporaryFolder, home: TemporaryFolder) {
        self.tmux = tmux
        self.folder = folder
        self.home = home
    }

    /// Starts a program at a terminal.
    ///
    /// - Parameters:
    ///   - command: the program, found in PATH unless a path is given, and its arguments.
    ///   - term: what `TERM` says; tmux reads what tmux and screen entries write, so that others are for their colours
    ///     and faults.
    ///   - background: the terminal's background, `#ffffff`, which it tells when it is asked; by default it tells none.
    ///   - home: its home, where configuration and state are kept; by default an empty one.
    ///   - environment: variables besides the few that every program under test has.
    public static func start(
        _ command: [String], columns: Int = 80, rows: Int = 24, term: String = "tmux-256color",
        background: String = "default", home: TemporaryFolder = TemporaryFolder(), environment: [String: String] = [:]
    ) async throws -> TerminalSession {
        let folder = TemporaryFolder()
        let script = try folder.write(watchdog, to: "watchdog.sh")
        let variables = ProgramEnvironment.make(home: home, changes: environment).map { "\($0.key)=\($0.value)" }
        let tmux = try await TmuxServer.start(
            columns: columns, rows: rows, term: term, background: background, folder: folder,
            command: ["sh", script, folder.path] + variables + command)
        let session = TerminalSession(tmux: tmux, folder: folder, home: home)
        try await tmux.run(["pipe-pane", "-O", "cat > '\(folder.path(of: "written"))'"])
        try await tmux.run(["wait-for", "-S", "start"])
        return session
    }

    deinit {
        if status(of: "ended") == nil {
            // First the shell, which would note the program's end in a folder that is on its way out; then the program,
            // which may ignore the hang-up that comes with tmux's end.
            send(.kill, to: "shell")
            send(.kill, to: "program")
        }
        tmux.end()
    }

    // MARK: Screen

    /// What stands on the screen: a line a row, without blanks at their ends.
    public func screen() async throws -> String {
        try await tmux.run(["capture-pane", "-p"])
    }

    /// The screen with the escape sequences of its colours and attributes.
    public func styledScreen() async throws -> String {
        try await tmux.run(["capture-pane", "-p", "-e"])
    }

    /// The screen, once `text` stands on it.
    @discardableResult
    public func wait(for text: String) async throws -> String {
        try await wait(for: "“\(text)”") { $0.contains(text) }
    }

    /// The screen, once `text` no longer stands on it.
    @discardableResult
    public func wait(forNo text: String) async throws -> String {
        try await wait(for: "no “\(text)”") { !$0.contains(text) }
    }

    /// The screen, once it is as asked.
    ///
    /// - Parameter wish: what is waited for, in words for the failure.
    @discardableResult
    public func wait(for wish: String, where isFulfilled: (String) -> Bool) async throws -> String {
        var screen = ""
        try await poll(for: wish) {
            let status = self.status(of: "ended")
            screen = try await self.screen()
            let isFulfilled = isFulfilled(screen)
            // Asked before the look at the screen: what a program that has ended does not show by then never comes.
            if let status, !isFulfilled {
                throw PatienceLost(wish: "\(wish), and the program ended with status \(status)", screen: screen)
            }
            return isFulfilled
        }
        return screen
    }

    /// Waits until a part of the screen has a style, by a piece of its escape sequence such as `48;5;230m`.
    public func wait(forStyle style: String) async throws {
        try await poll(for: "the style \(style)") { try await self.styledScreen().contains(style) }
    }

    /// All bytes that the program has written so far. Complete only after `ended()` or `suspended()`.
    public func written() -> [UInt8] {
        folder.bytes(of: "written") ?? []
    }

    /// What the program put on the clipboard last: tmux keeps it where it keeps what it copies itself.
    public func clipboard() async throws -> String {
        try await tmux.run(["show-buffer"])
    }

    // MARK: Input

    /// Presses keys, by tmux's names: `q Enter Escape Tab BTab Up PPage F5 C-c M-x`.
    public func press(_ keys: String...) async throws {
        for key in keys { try await tmux.run(["send-keys", key]) }
    }

    /// Types text.
    public func type(_ text: String) async throws {
        try await tmux.run(["send-keys", "-l", text])
    }

    /// Pastes text, bracketed if the program asked for that.
    public func paste(_ text: String) async throws {
        try await tmux.run(["set-buffer", text])
        try await tmux.run(["paste-buffer", "-p"])
    }

    /// Presses and releases a mouse button at a cell, counted from 0; button 0 is the left one, 64 and 65 the wheel.
    public func click(column: Int, row: Int, button: Int = 0) async throws {
        let press = "\u{1B}[<\(button);\(column + 1);\(row + 1)"
        try await type(press + "M" + (button < 64 ? press + "m" : ""))
    }

    /// Gives the terminal another size.
    public func resize(columns: Int, rows: Int) async throws {
        try await tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    // MARK: The program's life

    /// Sends the program a signal.
    public func signal(_ signal: Signal) {
        send(signal, to: "program")
    }

    /// The program's exit status as a shell tells it, once it has ended: 128 and the signal's number for a signal.
    public func ended() async throws -> Int32 {
        var status: Int32?
        try await poll(for: "the program's end") {
            status = self.status(of: "ended")
            return status != nil
        }
        return status ?? -1
    }

    /// Waits until the program has stopped, after Ctrl-Z for instance.
    public func suspended() async throws {
        try await poll(for: "the program's suspension") { self.status(of: "stopped") != nil }
    }

    /// Lets a stopped program go on in the foreground, as a shell's `fg` does.
    public func resume() async throws {
        try await tmux.run(["wait-for", "-S", "resume"])
        try await poll(for: "the shell's fg") { self.status(of: "stopped") == nil }
    }

    /// What the program has left changed in the terminal, in words; empty when everything is as before it.
    ///
    /// For after `ended()` or `suspended()`.
    public func leftovers() async throws -> [String] {
        var left = PrivateModes(after: written()).leftovers
        let flags = try await tmux.run(["display-message", "-p", TerminalFlags.format])
        left += TerminalFlags(flags).leftovers
        if folder.text(of: "stty.after") != folder.text(of: "stty.before") {
            left.append("stty is \(folder.text(of: "stty.after") ?? "?"), was \(folder.text(of: "stty.before") ?? "?")")
        }
        if try await !styledScreen().split(separator: "\n").contains(where: { $0.hasPrefix(Self.calm) }) {
            left.append("text is written in other colours or elsewhere")
        }
        return left
    }

    // MARK: -

    /// What the watchdog writes once it has the terminal back.
    private static let calm = "[feedtop session: "

    /// Keeps the terminal before, between and after the program's turns, and notes what it finds.
    private static let watchdog = #"""
        # The pane's shell. Arguments: the session's folder, the program's variables, the program and its arguments.
        set -m
        # A shell whose program dies of Ctrl-C would die of it too.
        trap : INT QUIT
        folder=$1
        shift
        echo $$ > "$folder/shell"
        tmux wait-for start
        stty -g > "$folder/stty.before"
        note() {
            stty -g > "$folder/stty.after"
            printf '\n\#(calm)%s]\n' "$1"
            echo "$2" > "$folder/note" && mv "$folder/note" "$folder/$1"
        }
        terminal=$(tty)
        exec 2> "$folder/shell.log"
        sh -c 'folder=$1; shift; echo $$ > "$folder/program"; exec env -u TMUX -u TMUX_PANE -u TERM_PROGRAM \
            -u TERM_PROGRAM_VERSION "$@"' sh "$folder" "$@" 2> "$terminal"
        status=$?
        while kill -0 %1; do
            note stopped "$status"
            tmux wait-for resume
            rm "$folder/stopped"
            fg > "$folder/shell.log"
            status=$?
        done
        note ended "$status"
        # Keeps the pane as the program left it.
        tmux wait-for never
        """#

    /// Sends a signal to a process whose number the watchdog noted.
    private func send(_ signal: Signal, to process: String) {
        if let pid = folder.text(of: process).flatMap({ pid_t($0.trimmed) }) { kill(pid, signal.number) }
    }

    /// The status that the watchdog noted with a word, once the mark that it wrote then has come through tmux, and so
    /// everything before it.
    private func status(of word: String) -> Int32? {
        guard let status = folder.text(of: word).flatMap({ Int32($0.trimmed) }) else { return nil }
        let end = String(decoding: written().suffix(64), as: UTF8.self).trimmed
        return end.hasSuffix("\(Self.calm)\(word)]") ? status : nil
    }

    private func poll(for wish: String, until isFulfilled: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + Self.patience
        while try await !isFulfilled() {
            guard .now < deadline else {
                throw PatienceLost(wish: "\(wish) for \(Self.patience)", screen: try await screen())
            }
            try await Task.sleep(for: .milliseconds(15))
        }
    }
}

/// A terminal did not come to show what a test waited for.
public struct PatienceLost: Error, CustomStringConvertible {
    /// What was waited for, in words.
    public let wish: String
    /// What stood on the screen instead.
    public let screen: String

    /// The wish, and a picture of the screen.
    public var description: String {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map { "│\($0)" }
        return "waited for \(wish); the screen was\n" + rows.joined(separator: "\n")
    }
}
