public import TerminalKit

/// A display without a terminal: it keeps the frames that are painted, and hands out the keys that a test presses.
public final class FakeDisplay: Display, Sendable {
    private struct State {
        var size: Size
        var keys: [Key] = []
        var frames: [Frame] = []
    }

    /// How many colours it claims to show.
    public let colors: ColorTier
    /// Whether it claims to show more than ASCII.
    public let isUnicode: Bool
    private let state: Watched<State>

    /// A display of a size; by default like a good terminal.
    public init(columns: Int = 80, rows: Int = 24, colors: ColorTier = .palette256, isUnicode: Bool = true) {
        self.colors = colors
        self.isUnicode = isUnicode
        state = Watched(State(size: Size(columns: columns, rows: rows)))
    }

    /// The size that frames are to have.
    public var size: Size { state.value.size }

    /// All frames, oldest first.
    public var frames: [Frame] { state.value.frames }

    /// What the newest frame shows, a line a row; empty before the first.
    public var text: String { frames.last?.text ?? "" }

    /// Keeps a frame.
    public func paint(_ frame: Frame) {
        state.update { $0.frames.append(frame) }
    }

    /// The next key that was pressed; nil when there is none.
    public func nextKey() -> Key? {
        state.update { $0.keys.isEmpty ? nil : $0.keys.removeFirst() }
    }

    /// Presses keys, to be handed out one by one.
    public func press(_ keys: Key...) {
        state.update { $0.keys += keys }
    }

    /// Types text, a key a character.
    public func type(_ text: String) {
        state.update { $0.keys += text.map(Key.character) }
    }

    /// Takes another size, and tells of it by a `resize` key.
    public func resize(columns: Int, rows: Int) {
        state.update { state in
            state.size = Size(columns: columns, rows: rows)
            state.keys.append(.resize)
        }
    }

    /// The newest frame, once one shows what is asked for.
    @discardableResult
    public func wait(for text: String) async throws -> Frame {
        let state = try await state.wait { $0.frames.last?.text.contains(text) == true }
        guard let frame = state.frames.last else { preconditionFailure("a frame was there a moment ago") }
        return frame
    }
}
