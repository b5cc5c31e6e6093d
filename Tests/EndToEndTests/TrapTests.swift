import FeedtopTestKit
import Testing

/// A Swift program that dies with the screen up leaves the terminal as it was.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct TrapTests {
    @Test(arguments: [
        ("o", "an overflow", [Signal.illegalInstruction, .trap]),
        ("i", "an index that is not there", [.illegalInstruction, .trap]),
        ("f", "a fatal error", [.illegalInstruction, .trap]),
        ("a", "an abort", [.abort]),
        ("s", "a stack used up", [.segmentationFault]),
    ])
    func `the terminal is restored after a death`(key: String, death: String, signals: [Signal]) async throws {
        let session = try await TerminalSession.start([Program.built("feedtop-trap")])
        try await session.wait(for: "ready to die")
        try await session.press(key)
        let status = try await session.ended()
        #expect(signals.map { 128 + $0.number }.contains(status), "died of \(status) by \(death)")
        #expect(try await session.leftovers() == [])
        // There was something to restore.
        #expect(String(decoding: session.written(), as: UTF8.self).contains("\u{1B}[?1049h"))
    }
}
