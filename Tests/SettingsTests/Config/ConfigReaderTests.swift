import FeedCore
import TerminalKit
import Testing

@testable import Settings

@Suite struct ConfigReaderTests {
    @Test(arguments: ["", "# nothing\n", "feeds:\n", "theme: ~\nfeeds: []\n", "---\n"])
    func `a file that says nothing is the default config`(text: String) {
        #expect(ConfigReading.of(text) == ConfigReading(config: Config(), problems: []))
    }

    @Test func `the file of the manual is read as far as this version goes`() throws {
        let reading = ConfigReading.of(
            """
            theme: nord
            layout: auto                 # auto | columns | rows | tabs | rows of feed names
            history: { keep: 7d, max: 2GB }   # off unless given
            memory: 512MB
            defaults: { keepEvents: 100000, keepBytes: 64MB }
            feeds:
              - name: Stocks
                url: https://example.com/quotes        # or urls: [...], the nodes of one hub
                headers: { Authorization: "Bearer ${TOKEN}" }
                view: table
                key: symbol
                columns:
                  - symbol
                  - { field: price, decimals: 2, spark: 30, colour: change }
                  - { field: change, suffix: "%" }
                filter: event:tick and price > 100
                alerts:
                  - { when: "change < -5", do: [highlight, bell, notify] }
                  - { silent: 5m, do: [notify] }
              - { name: Wikipedia, preset: wikimedia-recentchange, filter: "bot = false and wiki = enwiki" }
            """, mode: 0o644)
        let config = try #require(reading.config)
        #expect(config.theme == "nord")
        #expect(config.memory == 512_000_000)
        let stocks = try #require(config.feeds.first)
        #expect(stocks.source == .http(url: "https://example.com/quotes"))
        #expect(stocks.request.headers == [Header(name: "Authorization", value: "Bearer s3cret")])
        #expect(stocks.keep == Retention(events: 100_000, bytes: 64_000_000))
        #expect(stocks.columns.map(\.field) == ["symbol", "price", "change"])
        #expect(stocks.alerts.map(\.words) == ["change < -5", "silent: 5m"])
        #expect(config.brokenFeeds.map(\.name) == ["Wikipedia"])
        #expect(
            reading.words == [
                #"config.yaml:3:1: warning: "history" is not supported by this version: it is ignored"#,
                #"config.yaml:20:24: "preset" in feed "Wikipedia" is not supported by this version: write its url instead"#,
            ])
    }

    struct Setting: Sendable {
        let text: String
        let change: @Sendable (inout Config) -> Void

        static let all = [
            Setting(text: "theme: Gruvbox Dark") { $0.theme = "gruvbox-dark" },
            Setting(text: "theme: Auto") { $0.theme = .auto },
            Setting(text: "theme: { dark: Nord, light: Gruvbox Dark }") {
                $0.theme = ThemeChoice(dark: "nord", light: "gruvbox-dark")
            },
            Setting(text: "layout: columns") { $0.layout = .columns },
            Setting(text: "layout: rows") { $0.layout = .rows },
            Setting(text: "layout: TABS") { $0.layout = .tabs },
            Setting(text: "layout: [All feeds]") { $0.layout = .grid([["All feeds"]]) },
            Setting(text: "layout: [[All feeds: 1]]") { $0.layout = .grid([["All feeds"]]) },
            Setting(text: "layout: [All feeds: 2]") {
                $0.layout = .grid([["All feeds"]], weights: Layout.Weights(rows: [2], feeds: [[1]]))
            },
            Setting(text: "layout: [{ panes: [All feeds: 3, All feeds], weight: 2 }, All feeds]") {
                $0.layout = .grid(
                    [["All feeds", "All feeds"], ["All feeds"]],
                    weights: Layout.Weights(rows: [2, 1], feeds: [[3, 1], [1]]))
            },
            Setting(text: "time: relative") { $0.time = .relative },
            Setting(text: "time: off") { $0.time = .off },
            Setting(text: "memory: 1GiB") { $0.memory = 1 << 30 },
            Setting(text: "fps: 60") { $0.framesPerSecond = 60 },
            Setting(text: "color: 256") { $0.color = .palette256 },
            Setting(text: "color: never") { $0.color = .never },
            Setting(text: "ascii: yes") { $0.isASCII = true },
            Setting(text: "motion: off") { $0.hasMotion = false },
            Setting(text: "linear: true") { $0.isLinear = true },
            Setting(text: "mouse: off") { $0.isMouseOn = false },
            Setting(text: "notify: [notify-send, '{title}']") { $0.notifyCommand = ["notify-send", "{title}"] },
            Setting(text: "opener: [firefox, --new-window]") { $0.opener = ["firefox", "--new-window"] },
            Setting(text: "fps: ${FPS:-12}") { $0.framesPerSecond = 12 },
        ]
    }

    @Test(arguments: Setting.all)
    func `every key at the top sets its value`(setting: Setting) {
        var config = Config()
        setting.change(&config)
        #expect(ConfigReading.of(setting.text) == ConfigReading(config: config, problems: []))
    }

    @Test func `rows of feeds are read into a grid`() {
        let reading = ConfigReading.of(
            """
            layout: [[A, B], All feeds]
            feeds:
              - { name: A, url: http://a }
              - { name: B, url: http://b }
            """)
        #expect(reading.config?.layout == .grid([["A", "B"], ["All feeds"]]))
        #expect(reading.words == [])
    }

    private static let pair = "theme: { dark: nord, light: solarized-light }"

    static let mistakes: [(String, String)] = [
        ("them: nord", #"1:1: unknown key "them" in the config. Did you mean "theme"?"#),
        ("zzz: 1", #"1:1: unknown key "zzz" in the config."#),
        ("theme: nrod", #"1:8: unknown theme "nrod". Did you mean "nord"?"#),
        ("theme: zzzzzz", #"1:8: unknown theme "zzzzzz". "feedtop themes" lists them"#),
        ("theme: [nord]", "1:8: theme is a list, not a map. Write theme: nord, or \(pair)"),
        ("theme: { dark: nord, lihgt: nord }", #"1:22: unknown key "lihgt" in theme. Did you mean "light"?"#),
        ("theme: { dark: nord }", "1:8: theme names a scheme for one background only. Write \(pair)"),
        ("theme: { dark: nord, light: nrod }", #"1:29: unknown theme "nrod". Did you mean "nord"?"#),
        ("theme: { dark: auto, light: nord }", #"1:16: unknown theme "auto". "feedtop themes" lists them"#),
        ("theme: autp", #"1:8: unknown theme "autp". Did you mean "auto"?"#),
        (
            "layout: colums",
            #"1:9: layout is "colums", not "auto", "columns", "rows" or "tabs". Did you mean "columns"?"#
        ),
        (
            "layout: [[All feeds: 0]]",
            #"1:22: weight is "0", not a whole number from 1 to 100. Write weight: 2"#
        ),
        (
            "layout: [{ panes: [All feeds], weigth: 2 }]",
            #"1:32: unknown key "weigth" in a row of layout. Did you mean "weight"?"#
        ),
        ("layout: [[All feeds: 2, Stocks]]", #"1:25: layout names "Stocks", which is no feed here."#),
        ("layout: [[]]", "1:10: a row of layout is empty. Write [Stocks, Scores]"),
        ("layout: {}", "1:9: layout is a map, not a list. Write auto, or rows of feeds: [[Stocks, Scores], [Social]]"),
        ("layout: [[All feed]]", #"1:11: layout names "All feed", which is no feed here. Did you mean "All feeds"?"#),
        (
            "time: clok",
            #"1:7: time is "clok", not "clock", "relative", "delta" or "off". Did you mean "clock"?"#
        ),
        (
            "notify: notify-send",
            #"1:9: notify is text, not a list. Write notify: [notify-send, "{title}", "{body}"]"#
        ),
        (
            "notify: []",
            #"1:9: notify names no program. Write notify: [notify-send, "{title}", "{body}"]"#
        ),
        ("mouse: left", #"1:8: mouse is "left", neither true nor false. Write mouse: true"#),
        ("memory: lots", #"1:9: memory is "lots", not a size. Write memory: 512MB"#),
        ("memory: 10kB", #"1:9: memory is "10kB", less than the least, 1048576 bytes. Write memory: 512MB"#),
        ("fps: 0", #"1:6: fps is "0", not a whole number from 1 to 120. Write fps: 30"#),
        ("fps: 2.5", #"1:6: fps is "2.5", not a whole number from 1 to 120. Write fps: 30"#),
        ("color: blue", #"1:8: color is "blue", not "auto", "always", "never", "256" or "16""#),
        ("ascii: 7", #"1:8: ascii is "7", neither true nor false. Write ascii: true"#),
        ("feeds: {}", "1:8: feeds is a map, not a list. Write \"- name: …\" below it"),
        ("fps: 30\nfps: 31", #"2:1: duplicate key "fps" in the config: it stands at line 1 already. Remove one"#),
        ("defaults: 7", "1:11: defaults is text, not a map. Write { keepEvents: 100000, keepBytes: 64MB }"),
        ("defaults: { keepEvent: 7 }", #"1:13: unknown key "keepEvent" in defaults. Did you mean "keepEvents"?"#),
        ("defaults: { url: a }", #"1:13: "url" cannot stand in defaults. Write it in each feed"#),
        (
            "defaults: { retry: maybe }",
            #"1:20: retry is "maybe", neither true nor false. Write retry: true"#
        ),
    ]

    @Test(arguments: mistakes)
    func `every mistake at the top says where and what to write`(text: String, message: String) {
        let reading = ConfigReading.of(text)
        #expect(reading.words == ["config.yaml:" + message])
        #expect(reading.config != nil)
    }

    @Test func `a duplicate key does not hide the rest of the file, and the later one counts`() {
        let reading = ConfigReading.of("fps: 10\n'fps': 20\nascii: true\n\"fps\": 40\nmemory: x\n")
        #expect(reading.config?.framesPerSecond == 40)
        #expect(reading.config?.isASCII == true)
        #expect(
            reading.words == [
                #"config.yaml:4:1: duplicate key "fps" in the config: it stands at line 1 already. Remove one"#,
                #"config.yaml:5:9: memory is "x", not a size. Write memory: 512MB"#,
            ])
    }

    @Test func `defaults hold for the feeds that do not say otherwise`() {
        let reading = ConfigReading.of(
            """
            feeds:
              - { name: A, url: http://a }
              - { name: B, url: http://b, idleTimeout: off, keepEvents: 7 }
            defaults: { idleTimeout: 1m, keepEvents: 50, insecure: true, cacert: ca.pem }
            """)
        #expect(reading.words == [])
        #expect(reading.config?.feeds.map(\.idleTimeout) == [.seconds(60), nil])
        #expect(reading.config?.feeds.map(\.keep.events) == [50, 7])
        #expect(reading.config?.feeds.allSatisfy { $0.request.isInsecure } == true)
        let other = reading.config?.defaults.feed(named: "C", source: .standardInput)
        #expect(other?.name == "C")
        #expect(other?.request.caCertificate == "/etc/feedtop/ca.pem")
    }

    @Test func `maps can share their keys, and what a map says itself wins`() {
        let reading = ConfigReading.of(
            """
            feeds:
              - &base { name: A, url: http://a, keepEvents: 5, idleTimeout: 3s }
              - { <<: *base, name: B, keepEvents: 6 }
            """)
        #expect(reading.words == [])
        #expect(reading.config?.feeds.map(\.name) == ["A", "B"])
        #expect(reading.config?.feeds.map(\.keep.events) == [5, 6])
        #expect(reading.config?.feeds.map(\.idleTimeout) == [.seconds(3), .seconds(3)])
    }
}

@Suite struct ConfigKeepingTests {
    @Test func `every key that cannot be read can be kept as it was`() {
        for option in ConfigReader.options { #expect(Config.copies[option.name] != nil, "\(option.name)") }
        #expect(Config.copies.count == ConfigReader.options.count)
    }

    @Test func `keys that cannot be read are told`() {
        let reading = ConfigReading.of("theme: [a]\nfps: 20\nfeeds: 3\n")
        #expect(reading.unusableKeys == ["theme", "feeds"])
        var old = Config()
        old.theme = "nord"
        old.framesPerSecond = 5
        old.feeds = [Feed(name: "a", source: .standardInput)]
        var new = reading.config ?? Config()
        new.keep(reading.unusableKeys, of: old)
        #expect(new.theme == "nord")
        #expect(new.framesPerSecond == 20)
        #expect(new.feeds.map(\.name) == ["a"])
    }
}
