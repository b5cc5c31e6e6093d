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

    @Test func `a name that is nobody's is told with the one that was meant`() {
        var model = model
        _ = model.run("theme nrod")
        #expect(model.screen.flash?.text == #"unknown theme "nrod". Did you mean "nord"?"#)
        #expect(theme(of: model) == "default")
    }
}
