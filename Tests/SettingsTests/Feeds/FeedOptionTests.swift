import FeedCore
import Testing

@testable import Settings

@Suite struct FeedOptionTests {
    struct Option: Sendable {
        let text: String
        let change: @Sendable (inout Feed) -> Void

        static let all = [
            Option(text: "headers: { X-A: '1', Accept-Language: nl }") {
                $0.request.headers = [Header(name: "X-A", value: "1"), Header(name: "Accept-Language", value: "nl")]
            },
            Option(text: "headers: { X-Empty: }") { $0.request.headers = [Header(name: "X-Empty", value: "")] },
            Option(text: "headers: { X-Number: 001122 }") {
                $0.request.headers = [Header(name: "X-Number", value: "001122")]
            },
            Option(text: "headers: { A: '${TOKEN}' }") { $0.request.headers = [Header(name: "A", value: "s3cret")] },
            Option(text: "method: post") { $0.request.method = "POST" },
            Option(text: #"body: '{"a": 1}'"#) { $0.request.body = Array(#"{"a": 1}"#.utf8) },
            Option(text: "body: |\n  one\n  two") { $0.request.body = Array("one\ntwo\n".utf8) },
            Option(text: "user: ann:${TOKEN}") { $0.request.user = "ann:s3cret" },
            Option(text: "bearerEnv: TOKEN") {
                $0.request.headers = [Header(name: "Authorization", value: "Bearer s3cret")]
            },
            Option(text: "netrc: true") { $0.request.usesNetrc = true },
            Option(text: "insecure: on") { $0.request.isInsecure = true },
            Option(text: "cacert: ~/ca.pem") { $0.request.caCertificate = "/home/ann/ca.pem" },
            Option(text: "cert: client.pem") { $0.request.certificate = "/etc/feedtop/client.pem" },
            Option(text: "clientKey: /k.pem") { $0.request.key = "/k.pem" },
            Option(text: "proxy: socks5://localhost:1080") { $0.request.proxy = "socks5://localhost:1080" },
            Option(text: "unixSocket: /run/x.sock") { $0.request.unixSocket = "/run/x.sock" },
            Option(text: "retry: true") { $0.reconnect = .alwaysEvenPost },
            Option(text: "retry: false") { $0.reconnect = .never },
            Option(text: "retry:") { _ in },
            Option(text: "heartbeat: 45s") { $0.heartbeat = .seconds(45) },
            Option(text: "heartbeat: auto") { _ in },
            Option(text: "idleTimeout: 500ms") { $0.idleTimeout = .milliseconds(500) },
            Option(text: "idleTimeout: 2.5") { $0.idleTimeout = .milliseconds(2_500) },
            Option(text: "idleTimeout: off") { _ in },
            Option(text: "maxEvent: 64KiB") { $0.limits.event = 64 << 10 },
            Option(text: "lastEventID: 0042") { $0.lastEventID = "0042" },
            Option(text: "keepEvents: 1_000") { $0.keep.events = 1_000 },
            Option(text: "keepBytes: 16MB") { $0.keep.bytes = 16_000_000 },
            Option(text: "view: RAW") { $0.view = "raw" },
            Option(text: "filter: price > 100") { $0.filter = "price > 100" },
            Option(text: "filter: '/^a$/'") { $0.filter = "/^a$/" },
            Option(text: "panes: [{ view: raw }, { filter: a }]") {
                $0.panes = [FeedPane(view: "raw"), FeedPane(filter: "a")]
            },
            Option(text: "key: symbol") { $0.key = "symbol" },
            Option(text: "rows: data.list") { $0.rows = JSONPath("data.list") },
            Option(text: "sync: firebase") { $0.sync = .firebase },
            Option(text: "sync: { op: event }") { $0.sync = .operations(TableOperations()) },
            Option(text: "sync: { op: kind.op, reset: all, remove: [gone, update] }") {
                var operations = TableOperations(field: JSONPath("kind.op"))
                (operations.words[.reset], operations.words[.remove]) = (["all"], ["gone", "update"])
                operations.words[.update] = ["change", "patch"]
                $0.sync = .operations(operations)
            },
            Option(text: "card: { title: '{a} – {b.c[0]}', score: d, order: key }") {
                $0.card.title = try? CardTemplate("{a} – {b.c[0]}")
                $0.card.score = try? CardTemplate("{d}")
                $0.card.order = .key
            },
            Option(text: "alerts: [silent: 5m]") { $0.alerts = [Alert(.silence(.seconds(300)))] },
            Option(text: "chart: { style: Bars, span: 10m, min: -1.5, max: 1e3 }") {
                ($0.chart.style, $0.chart.span, $0.chart.min, $0.chart.max) = (.bars, .seconds(600), -1.5, 1_000)
            },
            Option(text: "text: choices[0].delta.content") { $0.text = "choices[0].delta.content" },
            Option(text: "chart: { span: auto, min: }") { _ in },
            Option(text: "columns: [symbol]") { $0.columns = [FeedColumn(field: "symbol")] },
            Option(text: "columns: [{ field: p, decimals: 2, prefix: $, suffix: '%', spark: 30, colour: sign }]") {
                var column = FeedColumn(field: "p")
                (column.decimals, column.prefix, column.suffix, column.spark, column.colour) = (2, "$", "%", 30, .sign)
                $0.columns = [column]
            },
        ]
    }

    @Test(arguments: Option.all)
    func `every key of a feed sets its value`(option: Option) {
        let (feed, words) = Feed.reading(option.text)
        #expect(words == [])
        #expect(feed == .make(option.change))
    }

    @Test func `every key of a feed stands in the table above`() {
        let tested = Option.all.map { $0.text.prefix { $0 != ":" } }
        let untested = FeedOption.all.map(\.name).filter { name in !tested.contains { $0 == name } }
        #expect(untested == ["url", "file"])
    }

    @Test(arguments: [
        ("file: ~/log.sse", FeedSource.file(path: "/home/ann/log.sse")),
        ("file: logs/a.sse", .file(path: "/etc/feedtop/logs/a.sse")),
        ("file: \"-\"", .standardInput),
        ("url: HTTP://a.example:8080/x?y#z", .http(url: "HTTP://a.example:8080/x?y#z")),
        ("url: 'http://[::1]:80/'", .http(url: "http://[::1]:80/")),
        ("url: http://a/${TOKEN}", .http(url: "http://a/s3cret")),
    ])
    func `a feed has one source`(text: String, source: FeedSource) {
        let reading = ConfigReading.of("feeds:\n  - name: A\n    \(text)\n")
        #expect(reading.words == [])
        #expect(reading.config?.feeds.map(\.source) == [source])
    }

    /// What is wrong in line 4, column and all, of a feed that is right in lines 2 and 3.
    static let mistakes: [(String, String)] = [
        ("ur: x", #"4:5: unknown key "ur" in feed "A". Did you mean "url"?"#),
        ("colums: []", #"4:5: unknown key "colums" in feed "A". Did you mean "columns"?"#),
        ("keep_events: 5", #"4:5: unknown key "keep_events" in feed "A". Did you mean "keepEvents"?"#),
        ("source: x", #"4:5: unknown key "source" in feed "A". Write "url" or "file"."#),
        ("zzzz: 1", #"4:5: unknown key "zzzz" in feed "A"."#),
        (#""\e[2J": 1"#, #"4:5: unknown key "\u{1b}[2J" in feed "A"."#),
        ("urls: [a]", #"4:5: "urls" in feed "A" is not supported by this version: write one url"#),
        ("file: x", #"4:5: feed "A" has both "url" and "file". Remove one"#),
        ("url: http://b", #"4:5: duplicate key "url" in feed "A": it stands at line 3 already. Remove one"#),
        ("text: a..b", #"4:11: text is "a..b", not a field. Write text: delta.text"#),
        ("chart: lines", "4:12: chart is text, not a map. Write { style: lines, span: 10m }"),
        (
            "chart: { style: line }",
            #"4:21: style is "line", not "auto", "lines", "blocks", "bars" or "gauge". Did you mean "lines"?"#
        ),
        ("chart: { spam: 5m }", #"4:14: unknown key "spam" in chart. Did you mean "span"?"#),
        ("chart: { window: 5m }", #"4:14: unknown key "window" in chart. Did you mean "span"?"#),
        ("chart: { max: high }", #"4:19: max is "high", not a number. Write max: 100"#),
        ("chart: { min: nan }", #"4:19: min is "nan", not a number. Write min: 0"#),
        (
            "chart: { min: 5, max: 5 }",
            "4:12: the chart's min is not below its max. Write { min: 0, max: 100 }"
        ),
        ("headers: []", "4:14: headers is a list, not a map. Write headers: { Accept-Language: nl }"),
        ("headers: { 'a b': x }", #"4:16: "a b" cannot be a header's name"#),
        (#"headers: { A: "x\r\nB: y" }"#, #"4:19: header "A" contains a line break or control character"#),
        ("headers: { A: [x] }", #"4:19: header "A" is a list, not text"#),
        ("headers: { A: x, A: y }", #"4:22: duplicate key "A" in headers: it stands at line 4 already. Remove one"#),
        ("headers: { A: 'x ${NOPE} y' }", "4:22: the variable NOPE is not set. Set it, or write ${NOPE:-default}"),
        ("method: 'GET /'", #"4:13: method is "GET /", not a word. Write method: POST"#),
        ("user: ann", #"4:11: user has no password. Write user: "name:password""#),
        ("bearerEnv: NOPE", "4:16: the variable NOPE is not set. Set it, or write the name of another"),
        (
            "bearerEnv: ey.J0-e",
            "4:16: the variable named by bearerEnv is not set. Set it, or write the name of another"
        ),
        ("retry: 3", #"4:12: retry is "3", neither true nor false. Write retry: true"#),
        ("heartbeat: soon", #"4:16: heartbeat is "soon", not a time. Write heartbeat: 45s, or auto"#),
        ("idleTimeout: 0", #"4:18: idleTimeout is "0", not a time. Write idleTimeout: 2m, or off"#),
        ("idleTimeout: -5", #"4:18: idleTimeout is "-5", not a time. Write idleTimeout: 2m, or off"#),
        ("maxEvent: 12XB", #"4:15: maxEvent is "12XB", not a size. Write maxEvent: 16MiB"#),
        ("lastEventID: \"a\\0b\"", "4:18: lastEventID contains a line break or control character"),
        (
            "keepEvents: many",
            #"4:17: keepEvents is "many", not a whole number from 1 to 1000000000. Write keepEvents: 100000"#
        ),
        ("keepBytes: 1", #"4:16: keepBytes is "1", less than the least, 4096 bytes. Write keepBytes: 64MB"#),
        (
            "view: lisst",
            #"4:11: view is "lisst", not "list", "table", "board", "chart", "text" or "raw". Did you mean "list"?"#
        ),
        ("key: ''", "4:10: key is empty"),
        ("key: [a]", "4:10: key is a list, not text"),
        ("panes: raw", "4:12: panes is text, not a list. Write [{ view: list }, { view: raw, filter: event:tick }]"),
        ("panes: [raw]", "4:13: a pane is text, not a map. Write { view: raw, filter: event:tick }"),
        ("panes: [{ veiw: raw }]", #"4:15: unknown key "veiw" in a pane. Did you mean "view"?"#),
        (
            "panes: [{ view: raw }, { view: raw, filter: 'a >' }]",
            #"4:53: this filter does not parse: a value is missing after >; empty text is written """#
        ),
        ("rows: a..b", #"4:11: rows is "a..b", not a JSON field. Write rows: processes"#),
        ("sync: fire", #"4:11: sync is "fire", not "firebase". Did you mean "firebase"?"#),
        (
            "sync: [a]",
            "4:11: sync is a list, not a map. Write firebase, or { op: operation, reset: snapshot, remove: [remove, delete] }"
        ),
        (
            "sync: { reset: a }",
            "4:11: sync does not say where the operation stands. Write op: event, or op: and a JSON field"
        ),
        ("sync: { op: '[' }", #"4:17: op is "[", not a JSON field. Write op: operation"#),
        ("sync: { op: event, delte: x }", #"4:24: unknown key "delte" in sync."#),
        (
            "sync: { op: event, add: [a, b], remove: b }",
            #"4:45: the word "b" of remove is one of add, too. Remove one"#
        ),
        ("sync: { op: event, add: '' }", "4:29: add is empty"),
        ("sync: { op: event, add: { a: b } }", "4:29: add is a map, not a list. Write [remove, delete]"),
        ("card: big", #"4:11: card is text, not a map. Write { title: "{home} – {away}", score: score }"#),
        ("card: { titel: a }", #"4:13: unknown key "titel" in card. Did you mean "title"?"#),
        ("card: { text: a }", #"4:13: unknown key "text" in card. Did you mean "detail"?"#),
        ("card: { order: time }", #"4:20: order is "time", not "activity" or "key""#),
        ("card: { title: '{a' }", "4:21: title does not parse: this { is not closed; write {{ for a brace"),
        ("card: { clock: '{a} {b..c}' }", "4:26: clock does not parse: b..c is no field"),
        ("columns: price", "4:14: columns is text, not a list. Write [symbol, { field: price, decimals: 2 }]"),
        ("columns: [{ decimals: 2 }]", "4:15: a column has no field. Write { field: price }"),
        ("columns: [{ field: p, colour: red }]", #"4:35: colour is "red", not "change" or "sign""#),
        ("columns: [{ field: p, color: sign }]", #"4:27: unknown key "color" in column "p". Did you mean "colour"?"#),
        (
            "columns: [{ field: p, decimals: 99 }]",
            #"4:37: decimals is "99", not a whole number from 0 to 15. Write decimals: 2"#
        ),
    ]

    @Test(arguments: mistakes)
    func `every mistake in a feed says where and what to write`(text: String, message: String) {
        let (feed, words) = Feed.reading(text)
        #expect(words == ["config.yaml:" + message])
        #expect(feed == nil)
    }

    static let urls = [
        ("example.com/x", #"the URL "example.com/x" has no scheme. Write https://example.com/x"#),
        ("/x", #"the URL "/x" has no scheme. Write https://…"#),
        ("ftp://a/x", #"the URL "ftp://a/x" is not http or https: nothing else is read"#),
        ("https:///x", #"the URL "https:///x" names no host. Write https://host/path"#),
        ("https://:80/x", #"the URL "https://:80/x" names no host. Write https://host/path"#),
        ("http://a:0/", #"the URL "http://a:0/" has a port that is not a number from 1 to 65535"#),
        ("http://a:99999/", #"the URL "http://a:99999/" has a port that is not a number from 1 to 65535"#),
        ("http://a:b/", #"the URL "http://a:b/" has a port that is not a number from 1 to 65535"#),
        ("'http://[::1/'", #"the URL "http://[::1/" has an IPv6 address without its "]""#),
        ("http://a/b c", #"the URL "http://a/b c" contains a space or control character. Write a space as %20"#),
        ("http://ann:pw@a:x/", #"the URL "http://…@a:x/" has a port that is not a number from 1 to 65535"#),
        ("http://a:${TOKEN}/", #"the URL "http://a:${TOKEN}/" has a port that is not a number from 1 to 65535"#),
        ("''", "the URL is empty. Write https://…"),
    ]

    @Test(arguments: urls)
    func `a URL that cannot be fetched says why, and shows no secret`(url: String, message: String) {
        let reading = ConfigReading.of("feeds:\n  - name: A\n    url: \(url)\n")
        #expect(reading.words == ["config.yaml:3:10: " + message])
    }
}
