import FeedCore
import Screens
import Settings
import TerminalKit

extension AppModel {
    /// Goes by the config as it was read again; by the one of before as far as this one cannot be used.
    ///
    /// - Parameter isAsked: whether the user asked for it, and wants to hear that nothing changed.
    mutating func take(_ reading: ConfigOrigin.Reading, isAsked: Bool) -> [Effect] {
        let before = config.problems
        config.problems = reading.problems
        screen.problems = reading.problems.map(\.description)
        guard var new = reading.config else {
            screen.flash = Flash("The config stays as it was: \(reading.problems.first?.brief ?? "")", kind: .error)
            return []
        }
        new.keep(reading.unusableKeys, of: config.config)
        let reload = Reload(
            config.listed(in: new), after: config.roll, in: screen.store, ordersScreen: config.scope == .whole)
        let hasNews =
            !reload.effects.isEmpty || reading.problems != before
            || new.withoutFeeds != config.config.withoutFeeds
        let effects = reload.effects + take(new, reading.themes)
        take(reload)
        if hasNews || isAsked { screen.flash = news(of: reload, hasNews: hasNews, before: before) }
        return effects
    }

    /// Takes over everything but the feeds.
    private mutating func take(_ new: Config, _ themes: Themes) -> [Effect] {
        let old = config.config
        config.config = new
        var effects: [Effect] = []
        if new.memory != old.memory { effects.append(.limit(memory: new.memory)) }
        if new.framesPerSecond != old.framesPerSecond, config.look.framesPerSecond == nil {
            effects.append(.pace(framesPerSecond: new.framesPerSecond))
        }
        if new.isMouseOn != old.isMouseOn, new.isMouseOn != isMouseOn { effects += toggleMouse() }
        screen.reducesMotion = !(config.look.hasMotion ?? new.hasMotion)
        screen.isASCII = config.look.isASCII || new.isASCII
        if new.keys != old.keys { keymap = Keymap.reading(new.keys).keymap }
        if new.time != old.time { screen.timeFormat = new.time }
        if new.layout != old.layout { awaited.layout = new.layout }
        config.themes = themes
        return effects + take(config.look.theme ?? new.theme)
    }

    /// A theme that the user chose meanwhile stays until the file says something else.
    private mutating func take(_ choice: ThemeChoice) -> [Effect] {
        guard let scheme = try? config.themes.named(choice, on: config.look.ground), scheme != config.scheme else {
            return []
        }
        config.scheme = scheme
        themeChoice = choice
        show(scheme)
        return choice.followsTerminal ? [.askBackground] : []
    }

    private mutating func take(_ reload: Reload) {
        config.roll = reload.roll
        config.added.subtract(reload.roll.map(\.id))
        screen.faults = reload.faults
        for (id, feed) in reload.shownAnew { screen.showAnew(feed, after: screen.store[id].feed, as: id) }
    }

    private func news(of reload: Reload, hasNews: Bool, before: [Problem]) -> Flash {
        let mistakes = config.problems.filter { !before.contains($0) }
        if let first = mistakes.first(where: { $0.severity == .error }) ?? mistakes.first {
            return Flash(first.brief, kind: .error)
        }
        guard hasNews else { return Flash("The config says what it said before.") }
        return Flash("Took over the config\(reload.words.map { ": " + $0 } ?? "").")
    }
}

/// What waits for the store to show that feeds came or went.
struct Awaited {
    /// The feed whose pane gets the focus.
    var focus: FeedID?
    /// The layout that may name new panes.
    var layout: Layout?
}

extension AppModel {
    /// Shows a newer state of the store, and does what waited for it.
    mutating func show(_ store: StoreSnapshot) {
        screen.show(store)
        if let layout = awaited.layout { screen.arrange(by: layout) }
        if let id = awaited.focus, let index = screen.pane(of: id) { focus(index) }
        awaited = Awaited()
    }
}

extension Config {
    /// What it says besides the feeds.
    fileprivate var withoutFeeds: Config {
        var rest = self
        rest.feeds = []
        rest.brokenFeeds = []
        return rest
    }
}
