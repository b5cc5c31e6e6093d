import Screens
import Settings
import TerminalKit

extension Command {
    /// Colours.
    static let themeCommands: [Command] = [
        .taking(
            "theme", argument: "NAME", keys: "T", help: "Themes, shown while you choose",
            completions: { $0.config.themes.slugs + [ThemeChoice.autoName] }
        ) { $0.takeTheme($1) }
    ]
}

extension AppModel {
    /// Shows the theme of a name; nil lists all.
    fileprivate mutating func takeTheme(_ name: String?) -> [Effect] {
        guard let name else {
            offerThemes()
            return []
        }
        themeBefore = nil
        let choice = ThemeChoice(name)
        do throws(UnknownTheme) { try choose(choice) } catch {
            screen.flash = Flash(error.description, kind: .error)
        }
        return choice.followsTerminal ? [.askBackground] : []
    }

    /// Shows the theme of a choice that goes with the terminal.
    mutating func choose(_ choice: ThemeChoice) throws(UnknownTheme) {
        show(try config.themes.named(choice, on: config.look.ground))
        themeChoice = choice
    }

    /// Shows the theme that goes with the terminal's background, which is known now, if that was asked for.
    mutating func take(background: Color) {
        guard let ground = Scheme.Variant(background: background), ground != config.look.ground else { return }
        config.look.ground = ground
        config.scheme = try? config.themes.named(config.look.theme ?? config.config.theme, on: ground)
        guard themeChoice.followsTerminal, let scheme = try? config.themes.named(themeChoice, on: ground) else {
            return
        }
        let theme = Theme(scheme: scheme, tier: config.look.tier)
        if themeBefore == nil { screen.theme = theme } else { themeBefore = theme }
    }

    /// Whether the terminal's background matters.
    var asksBackground: Bool { themeChoice.followsTerminal && config.look.tier > .mono }

    private mutating func offerThemes() {
        let schemes = config.themes.schemes
        let rows = schemes.map { Menu.Row(text: $0.name, detail: $0.variant.rawValue, command: "theme \($0.slug)") }
        let chosen = schemes.firstIndex { $0 == screen.theme.scheme } ?? 0
        themeBefore = screen.theme
        screen.overlay = .menu(Menu(title: AppModel.themesTitle, rows: rows, selected: chosen))
    }

    /// While the list of themes is open, the screen has the colours of its chosen row; when it is closed and nothing was
    /// chosen, those of before.
    mutating func previewTheme() {
        guard let before = themeBefore else { return }
        guard let menu = screen.overlays.lazy.compactMap(\.themes).first else {
            screen.theme = before
            themeBefore = nil
            return
        }
        let slug = menu.rows[menu.selected].command.dropFirst("theme ".count)
        if screen.theme.scheme.slug != slug, let scheme = try? config.themes.named(String(slug)) { show(scheme) }
    }

    /// Draws with the colours of a scheme, as far as the terminal shows them.
    mutating func show(_ scheme: Scheme) { screen.theme = Theme(scheme: scheme, tier: config.look.tier) }

    fileprivate static let themesTitle = "Themes"
}

// MARK: - Between runs

extension AppModel {
    /// The theme that was chosen, for the next run; nil where the command line names it.
    var keptTheme: KeptChoice? {
        guard config.look.theme == nil else { return nil }
        return KeptChoice(chosen: themeChoice.text, configured: config.config.theme.text)
    }

    /// Shows the theme that the last run was left with, unless the command line or the config says another now.
    mutating func takeKept(_ theme: KeptChoice) {
        guard config.look.theme == nil, theme.configured == config.config.theme.text else { return }
        // A theme that is gone since is none.
        try? choose(ThemeChoice(theme.chosen))
    }
}

extension Overlay {
    /// The list of themes; nil for anything else.
    fileprivate var themes: Menu? {
        guard case .menu(let menu) = self, menu.title == AppModel.themesTitle else { return nil }
        return menu
    }
}
