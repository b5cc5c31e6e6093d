import Glibc

/// A program at a pseudo-terminal of its own, which a thread reads as fast as the program writes.
final class TerminalProgram: Sendable {
    let process: ChildProcess
    let tape = TerminalTape()
    private let keyboard: Int32
    private let reader: BackgroundThread

    /// - Parameter keepsScreen: whether the tape keeps what the terminal shows.
    init(_ command: Command, columns: Int = 200, rows: Int = 60, keepsScreen: Bool = false) throws {
        var near: Int32 = 0
        var far: Int32 = 0
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: 256)
        try checked("openpty", openpty(&near, &far, &name, nil, &size))
        // Held open until the program has it, or the first read would find no one at the other end.
        defer { close(far) }
        _ = fcntl(near, F_SETFD, FD_CLOEXEC)
        _ = fcntl(far, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        process = try command.start(.terminal(path: path))
        if keepsScreen { tape.keepScreen(columns: columns, rows: rows) }
        let terminal = near
        keyboard = terminal
        reader = BackgroundThread { [tape] in Self.read(terminal, onto: tape) }
    }

    deinit {
        process.end()
        // The program's end hangs up the terminal, which ends the reader.
        reader.join()
        close(keyboard)
    }

    func press(_ keys: String) throws { try checked("write a key", write(keyboard, keys, keys.utf8.count)) }

    /// Waits until the program shows an expected word; returns when it came.
    func found(_ what: String, within time: Duration) throws -> ContinuousClock.Instant {
        try awaited("\(process.name): \(what)", within: time) { self.tape.found }
    }

    /// Milliseconds from keys to a screen that is as wished.
    func time(
        of keys: String, until wish: @escaping @Sendable (TerminalScreen) -> Bool
    ) throws -> Double {
        tape.expect(wish)
        let pressed = ContinuousClock.now
        try press(keys)
        return pressed.duration(to: try found("\(keys)", within: .seconds(20))).milliseconds
    }

    private static func read(_ terminal: Int32, onto tape: TerminalTape) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { room in
            while true {
                let count = Glibc.read(terminal, room.baseAddress, room.count)
                guard count > 0 else { return }
                tape.note(UnsafeBufferPointer(rebasing: room[..<count]), at: .now)
            }
        }
    }
}
