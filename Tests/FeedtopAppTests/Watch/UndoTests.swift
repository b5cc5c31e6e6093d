import Screens
import Testing

@testable import FeedtopApp

@Suite struct UndoTests {
    @Test func `the newest change is taken back first, until nothing is left`() {
        var model = AppModel.make()
        for name in ["one", "two"] {
            model.remember(Undo(news: "No \(name).", restore: { _ in [.notify(title: name, body: "")] }))
        }
        #expect(model.press("Ctrl-_") == [.notify(title: "two", body: "")])
        #expect(model.screen.flash == Flash("No two."))
        #expect(model.press("Ctrl-_") == [.notify(title: "one", body: "")])
        #expect(model.press("Ctrl-_") == [])
        #expect(model.screen.flash == Flash("There is nothing to undo."))
    }

    @Test func `the oldest changes are forgotten`() {
        var model = AppModel.make()
        for number in 0...Undo.limit { model.remember(Undo(news: "\(number)", restore: { _ in [] })) }
        #expect(model.undos.count == Undo.limit)
        #expect(model.undos.first?.news == "1")
    }
}
