import FeedCore
import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

/// From an event to the user's browser.
@Suite struct LinkTests {
    private func model(_ data: String...) -> AppModel {
        var model = AppModel.make([data])
        model.config.config.opener = ["open-it", "--new"]
        return model
    }

    private func opening(_ url: String) -> [Effect] {
        [.run(ForeignCommand(arguments: ["open-it", "--new", url], purpose: "open the link", stay: .left))]
    }

    @Test func `the only link is asked about, and opened by Enter`() {
        var model = model("see https://a.example/x")
        #expect(model.press("o") == [])
        #expect(model.picture.contains("Open this link?"))
        #expect(model.press("Enter") == opening("https://a.example/x"))
        #expect(model.screen.overlay == nil)
        #expect(model.screen.flash?.text == "open-it opens a.example.")
    }

    @Test(arguments: ["Esc", "q"]) func `it is left alone by Esc`(key: String) {
        var model = model("see https://a.example/x")
        model.press("o")
        #expect(model.press(key) == [])
        #expect(model.screen.overlay == nil)
    }

    @Test func `of several one is chosen, also from within an event`() {
        var model = model(#"{"a":"http://a.example","b":"https:\/\/b.example\/;reboot'$(x)"}"#)
        model.press("Enter", "o")
        #expect(model.picture.contains("a.example  http://a.example"))
        model.press("2")
        #expect(model.picture.contains("Open this link?"))
        #expect(model.press("Enter") == opening("https://b.example/;reboot'$(x)"))
        #expect(model.screen.inspection != nil)
    }

    @Test func `without a link there is nothing to open`() {
        var model = model("none")
        model.press("o")
        #expect(model.screen.flash?.text == "There are no links in this event.")
        #expect(model.run("open-link file:///etc/passwd") == [])
        #expect(model.screen.flash?.kind == .error)
        #expect(model.screen.overlay == nil)
    }

    @Test(
        arguments: [
            ([], nil, ["xdg-open", "URL"]), ([], "", ["xdg-open", "URL"]), ([], "firefox", ["firefox", "URL"]),
            ([], "lynx -dump %s:w3m", ["lynx", "-dump", "URL"]),
            (["my", "opener"], "firefox", ["my", "opener", "URL"]),
            (["app", "--url=%s", "x"], nil, ["app", "--url=URL", "x"]), ([], " : ", ["xdg-open", "URL"]),
        ] as [([String], String?, [String])])
    func `the config's program opens links, else the environment's, else the system's`(
        config: [String], browser: String?, arguments: [String]
    ) {
        #expect(Opener(config: config, browser: browser).command(for: "URL").arguments == arguments)
    }
}
