import FeedCore

/// One key of a feed in the config file: its name, and how its value becomes part of a feed.
struct FeedOption: Sendable {
    /// The key.
    let name: String
    /// Whether it may stand in `defaults` too: what names one feed, or is a secret of one server, may not.
    var isForDefaults = false
    /// Whether it says where the feed's bytes come from: a feed has one such key.
    var isSource = false
    /// Reads the value into the feed.
    let read: @Sendable (Value, inout Feed) throws(Problem) -> Void

    /// Every key of a feed but its name.
    static let all = source + request + connection + retention + display

    /// Whether any feed may have the key, in this version or a later one.
    static func isKnown(_ key: String) -> Bool {
        key == "name" || later[key] != nil || all.contains { $0.name == key }
    }

    /// Keys that the file format has and this version does not, and what comes of writing one.
    static let later: [String: (isHarmless: Bool, consequence: String)] = [
        "preset": (false, "write its url instead"),
        "urls": (false, "write one url"),
    ]

    /// What to write instead of keys whose spelling does not show what was meant.
    static let hints = [
        "source": "Write \"url\" or \"file\".",
        "uri": "Did you mean \"url\"?",
        "timeout": "Did you mean \"idleTimeout\"?",
        "password": "Write user: \"name:password\".",
        "token": "Write bearerEnv: and the name of a variable that holds it.",
        "data": "Did you mean \"body\"?",
        "retain": "Did you mean \"keepEvents\"?",
    ]
}

extension FeedOption {
    /// Where the bytes come from.
    private static let source = [
        FeedOption(name: "url", isSource: true) { value, feed throws(Problem) in
            let url = try value.text("url")
            if let mistake = WebAddress.mistake(in: url, written: value.scalar ?? "") { throw value.problem(mistake) }
            feed.source = .http(url: url)
        },
        FeedOption(name: "file", isSource: true) { value, feed throws(Problem) in
            let path = try value.line("file")
            feed.source = path == "-" ? .standardInput : .file(path: value.path(path))
        },
        FeedOption(name: "lastEventID") { value, feed throws(Problem) in
            feed.lastEventID = try value.line("lastEventID")
        },
    ]

    /// When to connect again, and what a connection may bring.
    private static let connection = [
        FeedOption(name: "retry", isForDefaults: true) { value, feed throws(Problem) in
            feed.reconnect = try value.flag("retry") ? .alwaysEvenPost : .never
        },
        FeedOption(name: "heartbeat", isForDefaults: true) { value, feed throws(Problem) in
            feed.heartbeat = try value.span("heartbeat", off: "auto", like: "45s")
        },
        FeedOption(name: "idleTimeout", isForDefaults: true) { value, feed throws(Problem) in
            feed.idleTimeout = try value.span("idleTimeout", off: "off", like: "2m")
        },
        FeedOption(name: "maxEvent", isForDefaults: true) { value, feed throws(Problem) in
            feed.limits.event = try value.size("maxEvent", atLeast: ByteSize(bytes: 1 << 10), like: "16MiB")
        },
    ]

    /// How much is kept.
    private static let retention = [
        FeedOption(name: "keepEvents", isForDefaults: true) { value, feed throws(Problem) in
            feed.keep.events = try value.count("keepEvents", in: 1...1_000_000_000, like: 100_000)
        },
        FeedOption(name: "keepBytes", isForDefaults: true) { value, feed throws(Problem) in
            feed.keep.bytes = try value.size("keepBytes", atLeast: ByteSize(bytes: 4 << 10), like: "64MB")
        },
    ]

    /// How it is shown.
    private static let display = [
        FeedOption(name: "view", isForDefaults: true) { value, feed throws(Problem) in
            feed.view = try ViewName.read(value)
        },
        FeedOption(name: "filter") { value, feed throws(Problem) in feed.filter = try value.filter() },
        FeedOption(name: "panes") { value, feed throws(Problem) in feed.panes = try FeedPane.list(value) },
        FeedOption(name: "key") { value, feed throws(Problem) in feed.key = try value.line("key") },
        FeedOption(name: "rows") { value, feed throws(Problem) in
            feed.rows = try value.field("rows", like: "processes")
        },
        FeedOption(name: "sync") { value, feed throws(Problem) in feed.sync = try TableSync.read(value) },
        FeedOption(name: "columns") { value, feed throws(Problem) in feed.columns = try FeedColumn.list(value) },
        FeedOption(name: "card") { value, feed throws(Problem) in feed.card = try FeedCard.read(value) },
        FeedOption(name: "chart", isForDefaults: true) { value, feed throws(Problem) in
            feed.chart = try FeedChart.read(value)
        },
        FeedOption(name: "text", isForDefaults: true) { value, feed throws(Problem) in
            let text = try value.line("text")
            guard JSONPath(text) != nil else {
                throw value.problem("text is \(quoted(text)), not a field. Write text: delta.text")
            }
            feed.text = text
        },
        FeedOption(name: "alerts", isForDefaults: true) { value, feed throws(Problem) in
            feed.alerts = try Alert.list(value)
        },
    ]
}

extension Value {
    /// A path as the file's reader makes it whole.
    func path(_ written: String) -> String { source.surroundings?.path(written) ?? written }

    /// A filter; a mistake in it is shown where it stands in the file.
    func parsedFilter() throws(Problem) -> Filter {
        var parsed = Filter.everything
        _ = try filter { text throws(FilterError) in parsed = try Filter(text) }
        return parsed
    }

    /// A filter expression, as written; a mistake in it is shown where it stands in the file.
    ///
    /// `parse` finds the mistake; it is an argument so that the place can be tested without a filter's grammar.
    func filter(
        parse: (String) throws(FilterError) -> Void = { text throws(FilterError) in _ = try Filter(text) }
    ) throws(Problem) -> String {
        let text = try text("filter")
        do {
            try parse(text)
            return text
        } catch {
            // Behind something filled in, the characters of the file are not those of the expression.
            let place = text == scalar ? position(ofCharacter: error.offset) : position
            throw problem("this filter does not parse: \(error.reason)", at: place)
        }
    }
}
