import FeedCore
import Testing

@testable import Settings

@Suite struct AlertListTests {
    struct Written: Sendable {
        let text: String
        let alert: Alert

        init(_ text: String, _ condition: Alert.Condition, _ change: (inout Alert) -> Void = { _ in }) {
            self.text = text
            var alert = Alert(condition)
            change(&alert)
            self.alert = alert
        }

        static let all = [
            Written(#"when: "change < -5""#, .event(.make("change < -5"))),
            Written("when: goal, do: bell", .event(.make("goal"))) { $0.actions = [.bell] },
            Written("when: goal, do: [title, Notify]", .event(.make("goal"))) { $0.actions = [.title, .notify] },
            Written("when: goal, do: [highlight, run: [mail, -s, 'a b']]", .event(.make("goal"))) {
                $0.actions = [.highlight, .run(["mail", "-s", "a b"])]
            },
            Written("when: goal, do: [{ run: [~/bin/x, '${TOKEN}', ''] }]", .event(.make("goal"))) {
                $0.actions = [.run(["/home/ann/bin/x", "s3cret", ""])]
            },
            Written("rises: price > 100", .crossing(Threshold(.rises, .make("price > 100")))),
            Written(
                "falls: price < 90, per: a.symbol, rearm: price > 95",
                .crossing(
                    Threshold(.falls, .make("price < 90"), key: JSONPath("a.symbol"), rearm: .make("price > 95")))),
            Written("silent: 5m", .silence(.seconds(300))),
            Written("rate: '> 50/s'", .rate(.make(.greater, 50, per: .second))),
            Written("rate: '<=0.5 / m'", .rate(.make(.lessOrEqual, 0.5, per: .minute))),
            Written("link: failed", .link([.failed])), Written("link: [down, gap]", .link([.down, .gap])),
            Written("when: goal, limit: 3/1m", .event(.make("goal"))) {
                $0.limit = ActionLimit(count: 3, span: .seconds(60))
            },
            Written("when: goal, limit: 2/s", .event(.make("goal"))) {
                $0.limit = ActionLimit(count: 2, span: .seconds(1))
            },
            Written("when: goal, limit: off", .event(.make("goal"))) { $0.limit = nil },
            Written("when: goal, do: ~, limit: ~", .event(.make("goal"))),
        ]
    }

    @Test(arguments: Written.all)
    func `every kind of alert is read`(written: Written) {
        let (feed, words) = Feed.reading("alerts: [{ \(written.text) }]")
        #expect(words == [])
        #expect(feed?.alerts == [written.alert])
    }

    @Test func `an alert marks, at most once in ten seconds more than that`() {
        let alert = Alert(.silence(.seconds(1)))
        #expect(alert.actions == [.highlight])
        #expect(alert.limit == ActionLimit(count: 1, span: .seconds(10)))
    }

    @Test func `defaults may have alerts`() {
        let reading = ConfigReading.of("defaults: { alerts: [silent: 5m] }\nfeeds: [{ name: A, url: http://a }]\n")
        #expect(reading.words == [])
        #expect(reading.config?.feeds.map(\.alerts) == [[Alert(.silence(.seconds(300)))]])
    }

    static let mistakes: [(String, String)] = [
        ("alerts: bell", #"4:13: alerts is text, not a list. Write [{ when: "price > 100", do: [highlight, bell] }]"#),
        ("alerts: [bell]", #"4:14: an alert is text, not a map. Write { when: "price > 100", do: [highlight, bell] }"#),
        (
            "alerts: [{ do: [bell] }]",
            #"4:14: an alert has no condition. Write "when", "rises", "falls", "silent", "rate" or "link""#
        ),
        ("alerts: [{ wen: a }]", #"4:16: unknown key "wen" in an alert. Did you mean "when"?"#),
        ("alerts: [{ when: a, key: b }]", #"4:25: unknown key "key" in an alert. Did you mean "per"?"#),
        (
            "alerts: [{ when: a, silent: 5m }]",
            #"4:25: an alert has both "when" and "silent". Make two alerts of it"#
        ),
        (
            #"alerts: [{ when: "price > " }]"#,
            "4:31: this filter does not parse: "
        ),
        (#"alerts: [{ when: "" }]"#, "4:22: this filter takes every event. Write price > 100"),
        ("alerts: [{ when: a, per: b }]", #"4:25: "per" belongs to "rises" and "falls". Remove it"#),
        ("alerts: [{ rises: a, per: 'b[' }]", #"4:31: per is "b[", not a JSON field. Write per: symbol"#),
        (
            "alerts: [{ silent: soon }]",
            #"4:24: silent is "soon", not a time of a second or more. Write silent: 5m"#
        ),
        (
            "alerts: [{ silent: 1ms }]",
            #"4:24: silent is "1ms", not a time of a second or more. Write silent: 5m"#
        ),
        (
            "alerts: [{ rate: 50 }]",
            #"4:22: rate is "50", not a rate. Write rate: "> 50/s" or rate: "< 1/m""#
        ),
        (
            "alerts: [{ rate: '= 50/s' }]",
            #"4:22: rate is "= 50/s", not a rate. Write rate: "> 50/s" or rate: "< 1/m""#
        ),
        (
            "alerts: [{ link: fails }]",
            #"4:22: link is "fails", not "down", "up", "gap", "closed" or "failed". Did you mean "failed"?"#
        ),
        (
            "alerts: [{ when: a, do: [bel] }]",
            #"4:30: an action is "bel", not "highlight", "bell", "title", "notify" or "run". Did you mean "bell"?"#
        ),
        ("alerts: [{ when: a, do: run }]", "4:29: run names no program. Write { run: [PROGRAM, ARGUMENT] }"),
        ("alerts: [{ when: a, do: [{ rum: [x] }] }]", #"4:32: unknown key "rum" in an action. Did you mean "run"?"#),
        ("alerts: [{ when: a, do: [run: x] }]", "4:35: run is text, not a list. Write run: [PROGRAM, ARGUMENT]"),
        ("alerts: [{ when: a, do: [run: []] }]", "4:35: run names no program. Write run: [PROGRAM, ARGUMENT]"),
        (
            "alerts: [{ when: a, limit: 5 }]",
            #"4:32: limit is "5", not so many in a time. Write limit: 1/10s, or off"#
        ),
    ]

    @Test(arguments: mistakes)
    func `a mistake is said where it stands`(text: String, words: String) {
        let said = Feed.reading(text).words
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("config.yaml:" + words) == true, "\(said)")
    }
}

extension Filter {
    fileprivate static func make(_ text: String) -> Filter {
        do { return try Filter(text) } catch { preconditionFailure("\(error)") }
    }
}

extension RateThreshold {
    fileprivate static func make(_ relation: Relation, _ number: Double, per unit: Unit) -> RateThreshold {
        guard let threshold = RateThreshold(relation, number, per: unit) else { preconditionFailure("no rate") }
        return threshold
    }
}
