import FeedCore
import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

/// What the model makes of a config that was read again.
@Suite struct ConfigReadTests {
    private let themes = Themes.builtIn
    private var model = AppModel.make([["a"], ["b"]])

    init() {
        model.config.scheme = model.screen.theme.scheme
        model.config.scope = .whole
        model.config.roll = model.screen.store.feeds.map { RolledFeed(id: $0.id, name: $0.feed.name, feed: $0.feed) }
        model.config.config.feeds = model.screen.store.feeds.map(\.feed)
    }

    /// Reads a config that differs by `change` from the one in force.
    private mutating func read(
        unusable: Set<String> = [], problems: [Problem] = [], isAsked: Bool = false,
        _ change: (inout Config) -> Void = { _ in }
    ) -> [Effect] {
        var new = model.config.config
        change(&new)
        let reading = ConfigOrigin.Reading(
            config: new, unusableKeys: unusable, problems: problems, themes: themes)
        return model.update(.configRead(reading, isAsked: isAsked))
    }

    @Test mutating func `the same again is told only when it was asked for`() {
        var effects = read()
        #expect(effects == [])
        #expect(model.screen.flash == nil)
        effects = read(isAsked: true)
        #expect(effects == [])
        #expect(model.screen.flash == Flash("The config says what it said before."))
    }

    @Test mutating func `every setting takes effect`() {
        let effects = read {
            $0.theme = "nord"
            $0.memory = 1 << 20
            $0.framesPerSecond = 5
            $0.isMouseOn = false
            $0.isASCII = true
            $0.hasMotion = false
            $0.time = .relative
        }
        #expect(effects == [.limit(memory: 1 << 20), .pace(framesPerSecond: 5), .setMouse(false)])
        #expect(model.screen.theme.scheme.slug == "nord")
        #expect(model.screen.isASCII)
        #expect(model.screen.reducesMotion)
        #expect(model.screen.timeFormat == .relative)
        #expect(model.screen.flash == Flash("Took over the config."))
    }

    @Test mutating func `a pair of themes goes with the background that was told`() {
        let pair = ThemeChoice(dark: "nord", light: "solarized-light")
        var effects = read { $0.theme = pair }
        #expect(effects == [.askBackground])
        #expect(model.screen.theme.scheme.slug == "nord")
        _ = model.update(.key(.background(.rgb(red: 255, green: 255, blue: 255))))
        #expect(model.screen.theme.scheme.slug == "solarized-light")
        effects = read { $0.theme = pair }
        #expect(effects == [])
        #expect(model.screen.theme.scheme.slug == "solarized-light")
    }

    @Test mutating func `what the command line says stays`() {
        model.config.look.theme = "dracula"
        model.config.look.framesPerSecond = 10
        model.config.look.hasMotion = true
        let effects = read {
            $0.hasMotion = false
            $0.theme = "nord"
            $0.framesPerSecond = 5
        }
        #expect(effects == [])
        #expect(model.screen.theme.scheme.slug == "dracula")
        #expect(!model.screen.reducesMotion)
    }

    @Test mutating func `a layout may name a feed that comes with it`() {
        let feed = Feed(name: "new", source: .http(url: "http://127.0.0.1/new"))
        let effects = read {
            $0.feeds.append(feed)
            $0.layout = .grid([["new", "feed1"], ["feed2"]])
        }
        #expect(effects == [.add(feed, as: FeedID(rawValue: 2))])
        #expect(model.screen.flash == Flash("Took over the config: 1 feed added."))
        let store = EventStore.make([["a"], ["b"]])
        _ = store.add(feed, at: .make(1))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.screen.layout == .grid([[2, 0], [1]]))
    }

    @Test mutating func `a filter of the file takes the place of the pane's when the file changes it`() {
        _ = read { $0.feeds[0].filter = "goal" }
        #expect(model.screen.panes[0].filters.map(\.filter.text) == ["goal"])
        model.press("f", "Ctrl-u", "mine", "Enter")
        _ = read()
        #expect(model.screen.panes[0].filters.map(\.filter.text) == ["mine"])
    }

    @Test mutating func `a file that cannot be used keeps the old config and says where it is wrong`() {
        let problem = Problem(file: "/x/config.yaml", position: Position(line: 3, column: 5), message: "no colon")
        let reading = ConfigOrigin.Reading(config: nil, problems: [problem], themes: themes)
        var effects = model.update(.configRead(reading, isAsked: false))
        #expect(effects == [])
        #expect(model.screen.flash == Flash("The config stays as it was: config.yaml:3:5: no colon", kind: .error))
        #expect(model.screen.problems == ["/x/config.yaml:3:5: no colon"])
        effects = read()
        #expect(effects == [])
        #expect(model.screen.problems == [])
    }

    @Test mutating func `a key that cannot be read keeps what it said`() {
        let problem = Problem(file: "c", position: Position(line: 1, column: 8), message: "feeds is text, not a list")
        let effects = read(unusable: ["feeds", "theme"], problems: [problem]) {
            $0.feeds = []
            $0.theme = "default"
        }
        #expect(effects == [])
        #expect(model.config.config.feeds.count == 2)
        #expect(model.screen.flash == Flash("c:1:8: feeds is text, not a list", kind: .error))
    }

    @Test mutating func `what is wrong with a feed that goes on stands in its pane`() {
        let problem = Problem(
            file: "/x/config.yaml", position: Position(line: 4, column: 3), message: #"unknown key "ur""#)
        let effects = read(problems: [problem]) {
            $0.feeds.removeFirst()
            $0.brokenFeeds = [BrokenFeed(name: "feed1", index: 0, problems: [problem])]
        }
        #expect(effects == [])
        #expect(model.picture.contains(#"⚠ config.yaml:4:3: unknown key "ur""#))
        model.press(":problems", "Enter")
        #expect(model.picture.contains(#"┃ ⚠ /x/config.yaml:4:3: unknown key "ur""#))
        model.press("q")
        #expect(model.screen.overlay == nil)
    }

    @Test mutating func `named feeds are watched, and no others`() {
        model.config.scope = .named(["feed2"])
        model.config.roll.removeFirst()
        let effects = read {
            $0.feeds.append(Feed(name: "new", source: .standardInput))
            $0.feeds[1].filter = "x"
        }
        #expect(effects.map { if case .change(let id, _, _) = $0 { id.rawValue } else { -1 } } == [1])
    }
}
