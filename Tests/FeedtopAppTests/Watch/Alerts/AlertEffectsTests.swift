import FeedCore
import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

@Suite struct AlertEffectsTests {
    private let store = EventStore()

    private func add(_ name: String = "Stocks", _ alerts: Alert...) -> FeedID {
        var feed = Feed(name: name, source: .http(url: "http://127.0.0.1/"))
        feed.alerts = alerts
        let id = store.add(feed, at: .make(0))
        store.record(.link(Link(state: .open, since: .make(0))), of: id, at: .make(0))
        return id
    }

    private func alert(_ filter: String, limit: ActionLimit? = nil, _ actions: Alert.Action...) -> Alert {
        var alert = Alert(.event(.make(filter)))
        (alert.actions, alert.limit) = (actions, limit)
        return alert
    }

    /// What the loop must do once these data have come.
    private func effects(_ model: inout AppModel, _ data: String..., to feed: FeedID) -> [Effect] {
        store.add(data, to: feed)
        return model.update(.storeChanged(store.snapshot()))
    }

    @Test func `each action is an effect, and one bell says as much as many`() {
        let feed = add(
            "Stocks", alert("goal", .bell, .highlight), alert("goal", .bell, .notify), alert("goal", .title))
        var model = AppModel.make(store: store)
        #expect(
            effects(&model, "a goal", to: feed) == [
                .notify(title: "Stocks", body: "goal: a goal"), .ring, .title("⚠ Stocks: goal: a goal"),
            ])
        #expect(effects(&model, "nothing", to: feed) == [])
    }

    @Test func `without alerts nothing is done`() {
        let feed = add()
        var model = AppModel.make(store: store)
        #expect(effects(&model, "goal", to: feed) == [])
        #expect(model.screen.alertRows.isEmpty)
    }

    @Test func `an alert in what nobody sees is one all the same`() {
        let (feed, other) = (add("Stocks", alert("goal", .bell)), add("Scores"))
        var model = AppModel.make(store: store)
        model.press("f", "nothing at all", "Enter", "Space", "Tab", "z")
        #expect(model.focusedFeed == other)
        #expect(effects(&model, "goal", to: feed) == [.ring])
    }

    @Test func `a program gets the event as tail writes it, and the alert`() {
        let feed = add("Stocks", alert("goal", .run(["act", "--now"])))
        var model = AppModel.make(store: store)
        guard case .run(let command) = effects(&model, "a \"goal\" \u{1B}[31m", to: feed).first else {
            Issue.record("nothing is run")
            return
        }
        #expect(command.arguments == ["act", "--now"])
        #expect(command.purpose == "act on an alert of Stocks")
        #expect(
            String(decoding: command.input, as: UTF8.self) == """
                {"feed":"Stocks","event":"message","data":"a \\"goal\\" \\u001b[31m","id":"",\
                "receivedAt":"1970-01-01T00:00:01.000000Z","alert":"goal"}

                """)
    }

    @Test func `what is about no event says so to a program`() {
        var silence = Alert(.silence(.seconds(1)))
        silence.actions = [.run(["act"])]
        _ = add("Stocks", silence)
        var model = AppModel.make(store: store)
        model.screen.now = .make(200)
        guard case .run(let command) = model.update(.storeChanged(store.snapshot())).first else {
            Issue.record("nothing is run")
            return
        }
        #expect(
            String(decoding: command.input, as: UTF8.self) == """
                {"feed":"Stocks","event":null,"data":null,"id":null,"receivedAt":"1970-01-01T00:03:20.000000Z",\
                "alert":"silent: 1s"}

                """)
    }

    @Test func `the program that notifies gets title and body within its arguments, harmless`() {
        let feed = add("Stocks", alert("a", .notify))
        var model = AppModel.make(store: store)
        model.config.config.notifyCommand = ["notify-send", "--app={title}", "{body} {title} {x}", "{", "{title"]
        guard case .run(let command) = effects(&model, "a{title} $(id)\u{1B}]0;owned\u{7}", to: feed).first else {
            Issue.record("nothing is run")
            return
        }
        #expect(
            command.arguments == [
                "notify-send", "--app=Stocks", "a: a{title} $(id)␛]0;owned␇ Stocks {x}", "{", "{title",
            ])
        #expect(command.input.isEmpty)
    }

    @Test func `the title tells of an alert until the alerts are seen`() {
        let feed = add("Stocks", alert("goal", .title))
        var model = AppModel.make(store: store)
        _ = effects(&model, "goal", to: feed)
        #expect(model.screen.alerts.unseen == 1)
        #expect(model.press("A") == [.title(nil)])
        #expect(model.screen.alerts.unseen == 0)
        // While the list is shown they are seen at once.
        #expect(effects(&model, "goal", to: feed) == [.title("⚠ Stocks: goal: goal"), .title(nil)])
        #expect(model.screen.alerts.unseen == 0)
        #expect(model.press("q") == [])
        #expect(model.press("A") == [])
    }
}

extension Filter {
    static func make(_ text: String) -> Filter {
        do { return try Filter(text) } catch { preconditionFailure("\(error)") }
    }
}
