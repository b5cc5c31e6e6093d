import FeedCore
import Screens
import Testing

@testable import FeedtopApp

@Suite struct AlertCommandTests {
    private let store = EventStore.make([[], []])

    private func model() -> AppModel {
        var model = AppModel.make(store: store)
        _ = perform(model.run("alert goal"), &model)
        return model
    }

    /// Does what the loop would do with feeds.
    private func perform(_ effects: [Effect], _ model: inout AppModel) -> [Effect] {
        for effect in effects {
            if case .change(let id, let feed, false) = effect { store.change(id, to: feed) }
        }
        return model.update(.storeChanged(store.snapshot()))
    }

    private func receive(_ data: String..., on feed: Int = 0, to model: inout AppModel) -> [Effect] {
        store.add(data, to: FeedID(rawValue: feed))
        return model.update(.storeChanged(store.snapshot()))
    }

    private var alerts: [[String]] { store.snapshot().feeds.map { $0.feed.alerts.map(\.words) } }

    @Test func `an alert is added to the focused feed, and taken back`() {
        var model = model()
        #expect(alerts == [["goal"], []])
        #expect(receive("goal", to: &model) == [.ring])
        #expect(receive("goal", on: 1, to: &model) == [])
        _ = perform(model.press("Ctrl-_"), &model)
        #expect(alerts == [[], []])
        #expect(model.screen.flash == Flash("The alert goal is gone."))
    }

    @Test func `in the pane of all feeds it is for all`() {
        var model = AppModel.make(store: store)
        model.press("3")
        _ = perform(model.run("alert goal"), &model)
        #expect(alerts == [["goal"], ["goal"]])
    }

    @Test func `it is asked for, and what does not parse adds nothing`() {
        var model = AppModel.make(store: store)
        _ = model.run("alert")
        model.type("price >")
        #expect(model.screen.prompt?.error != nil)
        #expect(perform(model.press("Enter"), &model) == [])
        model.type(" 3")
        _ = perform(model.press("Enter"), &model)
        #expect(alerts == [["price > 3"], []])
        _ = perform(model.run("alert price >"), &model)
        #expect(model.screen.flash?.kind == .error)
        #expect(alerts == [["price > 3"], []])
    }

    @Test func `Enter goes from what an alert was about to the event`() {
        var model = model()
        _ = receive("goal one", "card", "goal two", "card", to: &model)
        model.press("2", "A", "Down", "Down", "Enter")
        #expect(model.screen.overlay == nil)
        #expect(model.focusedFeed == FeedID(rawValue: 0))
        #expect(model.chosen == "goal one")
        model.press("A", "Down", "Enter")
        #expect(model.chosen == "goal two")
    }

    @Test func `a pane that stands still goes on, one that hides the event leaves it to another or says so`() {
        var model = model()
        model.press("Space")
        _ = receive("goal", to: &model)
        model.press("A", "Down", "Enter")
        #expect(model.chosen == "goal")
        model.press("f", "card", "Enter", "A", "Down", "Enter")
        #expect(model.focused?.subject == .allFeeds)
        #expect(model.chosen == "goal")
        model.press("f", "card", "Enter", "A", "Down", "Enter")
        #expect(model.screen.flash?.text == "No pane shows the event: it is cleared or no filter takes it.")
    }

    @Test func `e and E go through the events that alerts were about`() {
        var model = model()
        _ = receive("goal 1", "card", "goal 2", "card", "goal 3", "card", to: &model)
        model.press("E")
        #expect(model.chosen == "goal 3")
        model.press("E", "E")
        #expect(model.chosen == "goal 1")
        model.press("E")
        #expect(model.chosen == "goal 1")
        #expect(model.screen.flash == Flash("No older alert in this pane."))
        model.press("e")
        #expect(model.chosen == "goal 2")
        model.press("2", "e")
        #expect(model.screen.flash == Flash("No alert was about this pane."))
    }

    @Test func `Space lets an alert be quiet, Delete removes it, and undo brings it back`() {
        var model = model()
        model.press("A", "Space")
        #expect(receive("goal", to: &model) == [])
        #expect(model.picture.contains("○ snoozed 10 min      1  feed1  goal"))
        model.press("Space")
        #expect(model.picture.contains("○ snoozed             1  feed1  goal"))
        model.press("Space")
        #expect(receive("goal", to: &model) == [.ring])
        _ = perform(model.press("Delete"), &model)
        #expect(alerts == [[], []])
        _ = perform(model.press("Ctrl-_"), &model)
        #expect(alerts == [["goal"], []])
    }

    @Test func `what is chosen in the list stays so while alerts come`() {
        var model = model()
        _ = receive("goal 1", to: &model)
        model.press("A", "Down")
        _ = receive("goal 2", "goal 3", to: &model)
        model.press("Enter")
        #expect(model.chosen == "goal 1")
    }
}
