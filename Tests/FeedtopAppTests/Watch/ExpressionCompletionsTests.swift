import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Completing filters and searches by what the pane's events are like.
@Suite struct ExpressionCompletionsTests {
    private let model = AppModel.make([
        [
            #"{"symbol":"ACME","price":182.41,"team":{"home":"Ajax"},"odd key":1,"bids":[{"qty":7}]}"#,
            #"{"symbol":"GLOBX","price":17.5,"user":"Jane \"J\" Doe","bot":false}"#,
            #"{"symbol":"ACME","price":183}"#, "no JSON", "[1, 2]", #"{"symbol":"#,
        ]
    ])

    private func labels(_ text: String) -> [String] {
        var model = model
        model.press("f")
        model.type(text)
        return model.expressionCompletions(model.screen.prompt?.editor ?? LineEditor()).map(\.label)
    }

    @Test func `fields come as the events have them, nested ones too, then the envelope`() {
        #expect(
            labels("") == [
                "[0]", "symbol", "price", "user", "bot", "team.home", "[\"odd key\"]", "bids[0].qty", "event:", "id:",
                "feed:", "not",
            ])
        #expect(labels("pr") == ["price"])
    }

    @Test(arguments: [
        ("symbol = ", ["ACME", "GLOBX"]), ("symbol = g", ["GLOBX"]), ("symbol = ACME", []), ("bot = ", ["false"]),
        ("symbol in (ACME, ", ["ACME", "GLOBX"]), ("event:", ["message"]), ("feed:", ["feed1"]), ("nothing = ", []),
        ("/pri", []), ("\"pri", []), ("goal ", []),
    ])
    func `values are those that were seen, the most frequent first`(text: String, expected: [String]) {
        #expect(labels(text) == expected)
    }

    @Test func `behind a field that is known come the ways to compare it`() {
        #expect(labels("price ") == ["=", "!=", ">", ">=", "<", "<=", "~", "!~", "in ("])
    }

    @Test func `Tab puts one in after the other, and nothing is listed before it`() {
        var model = model
        model.press("f", "s", "y")
        #expect(model.screen.prompt?.completions.isEmpty == true)
        model.press("Tab")
        #expect(model.screen.prompt?.editor.text == "symbol ")
        #expect(model.screen.prompt?.completions.first?.label == "=")
        model.press("Tab", "Enter", "Tab")
        #expect(model.screen.prompt?.editor.text == "symbol = ACME")
        model.press("Enter")
        #expect(model.screen.prompt == nil)
        #expect(model.words.count == 2)
    }

    @Test func `a value is put in so that it is read as what it is`() {
        var model = model
        model.press("/")
        model.type("user = J")
        model.press("Tab")
        #expect(model.screen.prompt?.editor.text == #"user = "Jane \"J\" Doe""#)
        #expect(model.screen.prompt?.error == nil)
    }

    @Test func `typing on takes the list away`() {
        var model = model
        model.press("f", "Tab")
        #expect(model.screen.prompt?.completions.isEmpty == false)
        model.type("x")
        #expect(model.screen.prompt?.completions.isEmpty == true)
    }
}
