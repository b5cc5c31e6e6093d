extension Config {
    /// Says of some keys what another config says: what a file says of them now is of no use.
    ///
    /// - Parameter keys: keys at the top of a config file.
    public mutating func keep(_ keys: Set<String>, of other: Config) {
        for key in keys { Self.copies[key]?(&self, other) }
    }

    /// How each key's setting is taken over.
    static let copies: [String: @Sendable (inout Config, Config) -> Void] = [
        "theme": { $0.theme = $1.theme },
        "layout": { $0.layout = $1.layout },
        "memory": { $0.memory = $1.memory },
        "fps": { $0.framesPerSecond = $1.framesPerSecond },
        "color": { $0.color = $1.color },
        "ascii": { $0.isASCII = $1.isASCII },
        "motion": { $0.hasMotion = $1.hasMotion },
        "linear": { $0.isLinear = $1.isLinear },
        "keys": { $0.keys = $1.keys },
        "time": { $0.time = $1.time },
        "mouse": { $0.isMouseOn = $1.isMouseOn },
        "notify": { $0.notifyCommand = $1.notifyCommand },
        "opener": { $0.opener = $1.opener },
        // Without the defaults every feed would be another one.
        "defaults": { config, other in
            config.defaults = other.defaults
            config.takeFeeds(of: other)
        },
        "feeds": { config, other in config.takeFeeds(of: other) },
    ]

    private mutating func takeFeeds(of other: Config) {
        feeds = other.feeds
        brokenFeeds = other.brokenFeeds
    }
}
