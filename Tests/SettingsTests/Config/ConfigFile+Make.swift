import FeedCore

@testable import Settings

extension ConfigFile {
    /// A config file of the user's own.
    static func make(_ text: String, path: String = "config.yaml", mode: UInt32 = 0o600) -> ConfigFile {
        ConfigFile(path: path, bytes: Array(text.utf8), mode: mode)
    }
}

extension Surroundings {
    /// Surroundings with a token in the environment and one in a file.
    static func make(
        environment: [String: String] = ["HOME": "/home/ann", "TOKEN": "s3cret", "EMPTY": ""],
        files: [String: String] = ["/home/ann/.token": "from file\n"], folder: String = "/etc/feedtop",
        themes: [String]? = ["default", "nord", "gruvbox-dark"]
    ) -> Surroundings {
        Surroundings(environment: environment, folder: folder, themes: themes) { files[$0] }
    }
}

extension ConfigReading {
    /// What came of reading a text.
    static func of(_ text: String, mode: UInt32 = 0o600, in surroundings: Surroundings = .make()) -> ConfigReading {
        ConfigFile.make(text, mode: mode).read(in: surroundings)
    }

    /// The mistakes as people see them.
    var words: [String] { problems.map(\.description) }
}

extension Feed {
    /// The feed of a config with one that has these lines, and `name: A` and a URL.
    static func reading(_ lines: String, in surroundings: Surroundings = .make()) -> (feed: Feed?, words: [String]) {
        let text = "feeds:\n  - name: A\n    url: https://a.example/\n"
        let reading = ConfigReading.of(
            text + lines.split(separator: "\n").map { "    \($0)\n" }.joined(), in: surroundings)
        return (reading.config?.feeds.first, reading.words)
    }

    /// A feed as the config above makes it.
    static func make(_ change: (inout Feed) -> Void = { _ in }) -> Feed {
        var feed = Feed(name: "A", source: .http(url: "https://a.example/"))
        change(&feed)
        return feed
    }
}
