import FeedtopTestKit
import TerminalKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct FakeDisplayTests {
    @Test func `keys come in the order in which they were pressed`() {
        let display = FakeDisplay()
        display.type("ab")
        display.press(.enter, .control("c"))
        let keys = (1...5).map { _ in display.nextKey() }
        #expect(keys == [.character("a"), .character("b"), .enter, .control("c"), nil])
    }

    @Test func `the newest frame is its text`() async throws {
        let display = FakeDisplay(columns: 12, rows: 2)
        var frame = Frame(size: display.size)
        display.paint(frame)
        frame.write(SafeText("hello"), at: Point(column: 2, row: 1), style: .plain, columns: 10)
        display.paint(frame)
        #expect(try await display.wait(for: "hello") == frame)
        #expect(display.text == "\n  hello")
        #expect(display.frames.count == 2)
    }

    @Test func `a new size is told by a key`() {
        let display = FakeDisplay()
        display.resize(columns: 20, rows: 5)
        #expect(display.nextKey() == .resize)
        #expect(display.size == Size(columns: 20, rows: 5))
    }
}
