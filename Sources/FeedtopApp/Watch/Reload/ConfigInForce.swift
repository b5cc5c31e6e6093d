import FeedCore
import Screens
import Settings
import TerminalKit

/// The config that the running dashboard goes by, and what is needed to go by another.
struct ConfigInForce: Sendable {
    /// What the config says.
    var config = Config()
    /// The mistakes in the newest version of it.
    var problems: [Problem] = []
    /// Its feeds.
    var roll: [RolledFeed] = []
    /// The feeds that the user added and that it does not list.
    var added: Set<FeedID> = []
    /// What is watched of it.
    var scope = Scope.named([])
    /// What the command line says of every feed.
    var overlay = FeedOverlay()
    /// What the command line says of the screen.
    var look = Look()
    /// The colours that there are.
    var themes = Themes.builtIn
    /// The colours that it asks for; nil before it was first read.
    var scheme: Scheme?

    /// Which feeds of the config are watched.
    enum Scope: Sendable, Equatable {
        /// All.
        case whole
        /// Those of these names, in this order.
        case named([String])
    }

    /// What the command line and the terminal say of the screen, whatever the config says.
    struct Look: Sendable {
        /// `--theme`.
        var theme: ThemeChoice?
        /// `--fps`.
        var framesPerSecond: Int?
        /// `--motion`.
        var hasMotion: Bool?
        /// Whether only ASCII can be drawn.
        var isASCII = false
        /// The terminal's background, as far as it is known.
        var ground = Scheme.Variant.dark
        /// The colours that the terminal shows.
        var tier = ColorTier.direct
    }

    /// The feeds of a config that are watched.
    func listed(in config: Config) -> [ListedFeed] {
        let listed = config.listed(under: overlay)
        switch scope {
        case .whole: return listed
        case .named(let names): return names.compactMap { name in listed.first { $0.name == name } }
        }
    }
}

extension Plan {
    /// The config in force when the feeds have been added to a store.
    ///
    /// - Parameter ids: the IDs that the store gave to `shown`, in order.
    func inForce(ids: [FeedID], look: ConfigInForce.Look) -> ConfigInForce {
        let roll = listed.compactMap { listed in
            zip(ids, shown).first { $1 == listed.shown }.map {
                RolledFeed(id: $0.0, name: listed.name, feed: listed.feed)
            }
        }
        return ConfigInForce(
            config: config, problems: problems, roll: roll,
            scope: watchesWholeConfig ? .whole : .named(listed.map(\.name)), overlay: overlay, look: look)
    }
}
