import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// The command line, through its keys.
@Suite struct CommandLineTests {
    private static let model = AppModel.make([["goal one", "card"], ["b1"]])

    /// The model after a line was typed and other keys were pressed.
    private func model(_ text: String, _ keys: String...) -> AppModel {
        var model = CommandLineTests.model
        model.press(":")
        model.type(text)
        for key in keys { model.press(key) }
        return model
    }

    private func labels(_ model: AppModel) -> [String] { model.screen.prompt?.completions.map(\.label) ?? [] }

    @Test(arguments: [
        ("view raw", "a name with an argument"), ("view  raw", "blanks"), ("raw", "a key's command"),
        (" raw", "a blank"),
    ])
    func `a line runs its command`(line: String, why: String) {
        let model = model(line, "Enter")
        #expect(model.focused?.view == .raw, "\(why)")
        #expect(model.screen.prompt == nil)
    }

    @Test(arguments: [("quit", Effect.quit), ("qui", .quit), ("redr", .redraw), ("rdw", .redraw), ("susp", .suspend)])
    func `a name is enough when it can mean one command only`(line: String, effect: Effect) {
        var model = model(line)
        #expect(model.press("Enter") == [effect])
    }

    @Test func `a name that can mean several asks which`() {
        let model = model("pan", "Enter")
        #expect(model.screen.prompt?.error?.reason.hasPrefix("which one: ") == true)
        #expect(model.screen.focus == 0)
    }

    @Test func `what no command is called changes nothing and stays to be mended`() {
        var model = model("xyzzy", "Enter")
        #expect(model.screen.prompt?.error?.reason == "there is no such command; Tab lists all")
        model.press("Ctrl-u")
        model.type("raw")
        model.press("Enter")
        #expect(model.focused?.view == .raw)
    }

    @Test func `all commands are listed with their keys and what they do, best first`() throws {
        #expect(labels(model("")).count == Keymap.standard.commands.count)
        let pause = try #require(model("pau").screen.prompt?.completions.first)
        #expect(
            pause
                == Completion(text: "pause", label: "pause", keys: "Space", detail: "Pause this pane; storing goes on"))
        #expect(model("view").screen.prompt?.hint == "view NAME – Show the pane so")
    }

    @Test func `Tab puts a command in, and Enter asks for its argument before it runs`() {
        var model = model("vie", "Tab")
        #expect(model.screen.prompt?.editor.text == "view ")
        model.press("Enter")
        #expect(labels(model) == ["list", "table", "board", "chart", "text", "raw"])
        model.press("Down", "Down", "Down", "Down", "Down", "Down", "Enter")
        #expect(model.focused?.view == .raw)
    }

    @Test(arguments: [
        ("view ", ["list", "table", "board", "chart", "text", "raw"]), ("view r", ["raw", "board", "chart"]),
        ("view raw", []),
        ("layout ", ["auto", "columns", "rows", "tabs"]),
        ("focus ", ["feed1", "feed2", "All feeds"]), ("focus all", ["All feeds"]), ("nothing ", []), ("quit ", []),
    ])
    func `arguments are completed where they are known`(text: String, labels expected: [String]) {
        #expect(labels(model(text)) == expected)
    }

    @Test func `what stands behind the cursor is kept`() {
        var model = model("view raw")
        model.press("Ctrl-a", "Ctrl-d", "Ctrl-d", "Ctrl-d", "Ctrl-d")
        model.type("vie")
        model.press("Tab")
        #expect(model.screen.prompt?.editor.text == "view raw")
    }

    @Test func `arrows move in the list once something is chosen, and Shift-Tab goes back`() {
        var model = model("layout ", "Down", "Down")
        #expect(model.screen.prompt?.editor.text == "layout columns")
        model.press("Up")
        #expect(model.screen.prompt?.editor.text == "layout auto")
        model.press("Shift-Tab")
        #expect(model.screen.prompt?.editor.text == "layout tabs")
        model.press("Enter")
        #expect(model.screen.layout == .tabs)
    }

    @Test func `a pasted newline never runs anything`() {
        var model = CommandLineTests.model
        model.press(":")
        #expect(model.update(.key(.paste("quit\nquit\r\n"))) == [])
        #expect(model.screen.prompt?.editor.text == "quit quit ")
        model.press("Esc")
        #expect(model.update(.key(.paste(":quit\n"))) == [])
        #expect(model.screen.prompt == nil)
    }

    @Test(arguments: [("focus feed2", 1), ("focus 3", 2), ("focus all feeds", 2), ("focus FEED2", 1), ("focus a", 2)])
    func `a pane has the focus by its name or number`(line: String, focus: Int) {
        #expect(model(line, "Enter").screen.focus == focus)
    }

    @Test(arguments: ["view nonsense", "layout nonsense", "focus nobody", "focus 9", "goto noon", "focus 0"])
    func `an argument that cannot be is named`(line: String) {
        let model = model(line, "Enter")
        #expect(model.screen.flash?.kind == .error)
        #expect(model.screen.flash?.text.contains(line.split(separator: " ").last ?? "") == true)
    }

    @Test(arguments: ["view", "layout", "focus"])
    func `without an argument the choice is listed`(name: String) {
        let model = model(name, "Enter")
        guard case .menu(let menu) = model.screen.overlay else {
            Issue.record("there is no menu")
            return
        }
        #expect(menu.rows.first?.command.hasPrefix("\(name) ") == true)
        #expect(model.screen.hints.contains(HelpLine(keys: "Enter", text: "choose")))
    }

    @Test func `a time shows what came then`() {
        var model = AppModel.make([(1...100).map(String.init)])
        model.screen.zone = .fixed(seconds: 0)
        // Everything came in the first second, and now it is 100 seconds past midnight.
        model.press(":")
        model.type("goto -2m")
        model.press("Enter")
        #expect(model.chosen == "1")
        model.press(":")
        model.type("goto 00:01:05")
        model.press("Enter")
        #expect(model.screen.flash?.text == "Nothing in this pane came at 00:01:05 or later.")
        model.press(":")
        model.type("goto")
        model.press("Enter")
        #expect(model.screen.prompt?.label == "go to")
        model.type("x")
        model.press("Enter")
        #expect(model.screen.prompt?.error != nil)
    }

    @Test func `the screen is saved under the name that is given, or by the time`() {
        var model = model("screenshot ~/x y.svg")
        #expect(model.press("Enter") == [.saveScreen(path: "~/x y.svg")])
        model.screen.zone = .fixed(seconds: 0)
        model.press(":")
        model.type("screenshot")
        #expect(model.press("Enter") == [.saveScreen(path: "feedtop-000140.svg")])
    }

    @Test func `a command may open the next line`() {
        let model = model("filter", "Enter")
        #expect(model.screen.prompt?.label == "filter")
    }
}
