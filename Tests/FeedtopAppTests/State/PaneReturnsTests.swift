import FeedCore
import SSE
import Screens
import Settings
import Testing

@testable import FeedtopApp

/// Panes that go back to where they were.
@Suite struct PaneReturnsTests {
    private let store = EventStore()
    private let feed: FeedID

    init() {
        feed = store.add(Feed(name: "A", source: .http(url: "http://127.0.0.1/")), at: .make(0))
        store.record(.link(Link(state: .open, since: .make(0))), of: feed, at: .make(0))
    }

    /// Stores events with these IDs.
    private func receive(_ ids: ClosedRange<Int>) {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array(ids.map { "id: \($0)\ndata: number \($0)\n\n" }.joined().utf8)
        let span = bytes.span
        do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
        _ = store.append(batch, to: feed, at: .make(1))
    }

    /// A second run of one that was left like this, which has received nothing yet.
    private func secondRun(after change: (inout AppModel) -> Void) -> (AppModel, PaneReturnsTests) {
        receive(1...60)
        var model = AppModel.make(store: store, rows: 12)
        change(&model)
        let session = Session(of: model)
        let second = PaneReturnsTests()
        var restored = AppModel.make(store: second.store, rows: 12)
        restored.restore(session)
        return (restored, second)
    }

    @Test func `a pane is held where it was once the event comes again`() {
        var (model, second) = secondRun { $0.press("Ctrl-u", "Ctrl-u") }
        #expect(model.focused?.scroll == .following)
        second.receive(30...60)
        _ = model.update(.storeChanged(second.store.snapshot()))
        guard case .held = model.focused?.scroll else {
            Issue.record("the pane follows")
            return
        }
        #expect(model.words.last == "number 54")
        second.receive(61...90)
        _ = model.update(.storeChanged(second.store.snapshot()))
        #expect(model.words.last == "number 54")
        #expect(model.returns.isEmpty)
    }

    @Test func `what does not come again is not waited for long`() {
        var (model, second) = secondRun { $0.press("Ctrl-u", "Ctrl-u") }
        second.receive(61...90)
        _ = model.update(.storeChanged(second.store.snapshot()))
        #expect(!model.returns.isEmpty)
        model.screen.now = .make(100 + 11)
        _ = model.update(.storeChanged(second.store.snapshot()))
        #expect(model.returns.isEmpty)
        #expect(model.focused?.scroll == .following)
    }

    @Test func `a pane that the user has moved stays there`() {
        var (model, second) = secondRun { $0.press("Ctrl-u", "Ctrl-u") }
        second.receive(1...20)
        _ = model.update(.storeChanged(second.store.snapshot()))
        model.press("g")
        second.receive(21...60)
        _ = model.update(.storeChanged(second.store.snapshot()))
        #expect(model.words.first == "number 1")
    }

    @Test func `a pane that stood still does so again, with something to see`() {
        var (model, second) = secondRun { $0.press("Space") }
        #expect(model.focused?.isPaused == false)
        second.receive(1...3)
        _ = model.update(.storeChanged(second.store.snapshot()))
        second.receive(4...6)
        _ = model.update(.storeChanged(second.store.snapshot()))
        #expect(model.focused?.isPaused == true)
        #expect(model.words == ["number 1", "number 2", "number 3"])
    }
}
