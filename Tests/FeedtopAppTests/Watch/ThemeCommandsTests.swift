import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

/// Choosing colours while the dashboard shows them.
@Suite struct ThemeCommandsTests {
    private var model = AppModel.make()

    private func theme(of model: AppModel) -> String { model.screen.theme.scheme.slug }

    @Test func `the list begins at the theme in force, and the screen has the colours of the chosen row`() {
        var model = model
        _ = model.run("theme nord")
        model.press("T")
        #expect(model.screen.overlay?.position == Themes.builtIn.slugs.firstIndex(of: "nord"))
        #expect(model.screen.overlay?.lastPosition(in: model.screen) == Themes.builtIn.slugs.count - 1)
        model.press("k")
        #expect(theme(of: model) == "monokai")
        model.press("j", "j")
        #expect(theme(of: model) == "one-dark")
    }

    @Test func `Enter keeps it, Esc goes back`() {
        var model = model
        model.press("T", "j", "j", "Esc")
        #expect(theme(of: model) == "default")
        model.press("T", "j", "j", "Enter")
        #expect(model.screen.overlay == nil)
        #expect(theme(of: model) == "catppuccin-mocha")
        model.press("j")
        #expect(theme(of: model) == "catppuccin-mocha")
    }

    @Test func `help over the list changes nothing`() {
        var model = model
        model.press("T", "j", "?")
        #expect(theme(of: model) == "catppuccin-latte")
        model.press("?", "Esc")
        #expect(theme(of: model) == "default")
    }

    private static let white = Key.background(.rgb(red: 255, green: 255, blue: 255))
    private static let black = Key.background(.rgb(red: 0, green: 0, blue: 0))

    @Test func `a theme that follows the terminal goes with its background`() {
        var model = model
        #expect(!model.asksBackground)
        #expect(model.run("theme auto") == [.askBackground])
        #expect(model.asksBackground)
        #expect(theme(of: model) == "catppuccin-mocha")
        #expect(model.update(.key(Self.white)) == [])
        #expect(theme(of: model) == "catppuccin-latte")
        _ = model.update(.key(Self.black))
        #expect(theme(of: model) == "catppuccin-mocha")
    }

    @Test func `a theme that was chosen stays whatever the background`() {
        var model = model
        _ = model.run("theme auto")
        _ = model.run("theme nord")
        _ = model.update(.key(Self.white))
        #expect(theme(of: model) == "nord")
        #expect(!model.asksBackground)
    }

    @Test func `an answer changes nothing else`() {
        var model = model
        _ = model.run("theme auto")
        model.press("f")
        model.type("goal")
        model.screen.flash = Flash("News.")
        _ = model.update(.key(Self.white))
        #expect(model.screen.prompt?.editor.text == "goal")
        #expect(model.screen.flash == Flash("News."))
    }

    @Test func `an answer while themes are tried out counts once that is over`() {
        var model = model
        _ = model.run("theme auto")
        model.press("T", "j")
        let tried = theme(of: model)
        _ = model.update(.key(Self.white))
        #expect(theme(of: model) == tried)
        model.press("Esc")
        #expect(theme(of: model) == "catppuccin-latte")
    }

    @Test func `that a theme follows the terminal is kept for the next run`() {
        var model = model
        _ = model.run("theme auto")
        _ = model.update(.key(Self.white))
        #expect(model.keptTheme == KeptChoice(chosen: "auto", configured: "default"))
        var next = self.model
        next.takeKept(KeptChoice(chosen: "auto", configured: "default"))
        #expect(theme(of: next) == "catppuccin-mocha")
        #expect(next.asksBackground)
    }

    @Test func `without colours nothing is asked`() {
        var model = model
        _ = model.run("theme auto")
        model.config.look.tier = .mono
        #expect(!model.asksBackground)
    }

    @Test func `a name that is nobody's is told with the one that was meant`() {
        var model = model
        _ = model.run("theme nrod")
        #expect(model.screen.flash?.text == #"unknown theme "nrod". Did you mean "nord"?"#)
        #expect(theme(of: model) == "default")
    }
}
