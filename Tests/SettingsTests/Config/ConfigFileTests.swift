import FeedCore
import TerminalKit
import Testing

@testable import Settings

@Suite struct ConfigFileTests {
    static let places: [([String: String], String?)] = [
        (["HOME": "/home/ann"], "/home/ann/.config/feedtop/config.yaml"),
        (["HOME": "/home/ann", "XDG_CONFIG_HOME": "/cfg"], "/cfg/feedtop/config.yaml"),
        (["HOME": "/home/ann", "XDG_CONFIG_HOME": ""], "/home/ann/.config/feedtop/config.yaml"),
        (["HOME": "/home/ann", "XDG_CONFIG_HOME": "relative"], "/home/ann/.config/feedtop/config.yaml"),
        (["HOME": "/home/ann", "FEEDTOP_CONFIG": "mine.yaml"], "mine.yaml"),
        ([:], nil),
    ]

    @Test(arguments: places)
    func `it is looked for where the environment says`(environment: [String: String], path: String?) {
        #expect(ConfigFile.locate(environment: environment) == path)
    }

    @Test(arguments: [("config.yaml", "."), ("/config.yaml", "/"), ("a/b/config.yaml", "a/b")])
    func `relative paths are taken from its folder`(path: String, folder: String) {
        #expect(ConfigFile.make("", path: path).folder == folder)
    }

    @Test func `a file that cannot be read is a mistake in words`() {
        let words = "/no/such.yaml: the config file cannot be read: No such file or directory"
        #expect(throws: Problem(file: "/no/such.yaml", message: String(words.dropFirst("/no/such.yaml: ".count)))) {
            try ConfigFile(path: "/no/such.yaml")
        }
        #expect(throws: Problem(file: "/dev/null", message: "the config file cannot be read: not a regular file")) {
            try ConfigFile(path: "/dev/null")
        }
    }

    static let variables: [(String, String, @Sendable (inout Config) -> Void)] = [
        ("FEEDTOP_THEME", "Nord", { $0.theme = "nord" }),
        ("FEEDTOP_THEME", "AUTO", { $0.theme = .auto }),
        ("FEEDTOP_LAYOUT", "tabs", { $0.layout = .tabs }),
        ("FEEDTOP_MEMORY", "64MiB", { $0.memory = 64 << 20 }),
        ("FEEDTOP_TIME", "Delta", { $0.time = .delta }),
        ("FEEDTOP_FPS", "5", { $0.framesPerSecond = 5 }),
        ("FEEDTOP_COLOR", "never", { $0.color = .never }),
        ("FEEDTOP_ASCII", "1", { $0.isASCII = true }),
        ("FEEDTOP_MOTION", "off", { $0.hasMotion = false }),
        ("FEEDTOP_LINEAR", "1", { $0.isLinear = true }),
        ("FEEDTOP_MOUSE", "off", { $0.isMouseOn = false }),
        ("FEEDTOP_KEYS", "less", { $0.keys.map = PlacedText("less", ofVariable: "FEEDTOP_KEYS") }),
        ("FEEDTOP_FPS", "", { _ in }),
    ]

    @Test(arguments: variables)
    func `a variable beats the file`(name: String, text: String, change: @Sendable (inout Config) -> Void) {
        var config = Config()
        #expect(config.apply(environment: [name: text, "OTHER": "x"]) == [])
        var expected = Config()
        change(&expected)
        #expect(config == expected)
    }

    static let wrongVariables = [
        ("FEEDTOP_LAYOUT", "x", #"FEEDTOP_LAYOUT: "x" is not "auto", "columns", "rows" or "tabs""#),
        ("FEEDTOP_MEMORY", "1", #"FEEDTOP_MEMORY: "1" is not a size of at least 1MiB, such as 512MB"#),
        ("FEEDTOP_FPS", "fast", #"FEEDTOP_FPS: "fast" is not a whole number from 1 to 120"#),
        ("FEEDTOP_COLOR", "red", #"FEEDTOP_COLOR: "red" is not "auto", "always", "never", "256" or "16""#),
        ("FEEDTOP_ASCII", "ja", #"FEEDTOP_ASCII: "ja" is not true or false"#),
    ]

    @Test(arguments: wrongVariables)
    func `a mistake in a variable names it and changes nothing`(name: String, text: String, words: String) {
        var config = Config()
        #expect(config.apply(environment: [name: text]).map(\.description) == [words])
        #expect(config == Config())
    }
}
