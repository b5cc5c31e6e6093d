import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Which columns a list finds by itself.
@Suite struct FieldChoiceTests {
    let stage = Stage()

    @Test func `scores stand before the names of those who play, which are said once`() {
        let feed = stage.add("Scores")
        for (minute, clubs) in [
            ("Ajax", "PSV"), ("Olympique Saint-Clair", "Porto Verde"), ("Leeds", "Hull"), ("Ajax", "PSV"),
        ].enumerated() {
            let scorer = minute == 2 ? #","scorer":"Okafor""# : ""
            stage.receive(
                data:
                    #"{"match":"\#(clubs.0) v \#(clubs.1)","home":"\#(clubs.0)","away":"\#(clubs.1)","score":"\#(minute)-0","minute":\#(minute * 20)\#(scorer)}"#,
                type: scorer.isEmpty ? "score" : "goal", on: feed)
        }
        #expect(
            stage.list(60) == """
                ┃ TIME      TYPE   SCORE  MINUTE  MATCH                    ┃
                ┃ 14:03:05  score  0-0         0  Ajax v PSV               ┃
                ┃ 14:03:05  score  1-0        20  Olympique Saint-Clair v… ┃
                ┃ 14:03:05  goal   2-0        40  Leeds v Hull             ┃
                ┃ 14:03:05  score  3-0        60  Ajax v PSV               ┃
                """)
        #expect(
            stage.list(90) == """
                ┃ TIME      TYPE   SCORE  MINUTE  MATCH                                 DATA             ┃
                ┃ 14:03:05  score  0-0         0  Ajax v PSV                                             ┃
                ┃ 14:03:05  score  1-0        20  Olympique Saint-Clair v Porto Verde                    ┃
                ┃ 14:03:05  goal   2-0        40  Leeds v Hull                          scorer=Okafor    ┃
                ┃ 14:03:05  score  3-0        60  Ajax v PSV                                             ┃
                """)
    }

    @Test func `numbers that all fit leave no data to be shown otherwise`() {
        let feed = stage.add("System")
        for second in 0..<5 {
            stage.receive(
                data:
                    #"{"cpu":\#(Double(second) * 12.5),"memory":\#(30 + second).5,"load1":0.5\#(second),"load5":1.7\#(second),"rx":0,"tx":0}"#,
                on: feed)
        }
        #expect(
            stage.list(60) == """
                ┃ TIME       CPU  MEMORY  LOAD1  LOAD5  RX  TX             ┃
                ┃ 14:03:05   0.0    30.5   0.50   1.70   0   0             ┃
                ┃ 14:03:05  12.5    31.5   0.51   1.71   0   0             ┃
                ┃ 14:03:05  25.0    32.5   0.52   1.72   0   0             ┃
                ┃ 14:03:05  37.5    33.5   0.53   1.73   0   0             ┃
                ┃ 14:03:05  50.0    34.5   0.54   1.74   0   0             ┃
                """)
        #expect(
            stage.list(44) == """
                TIME       CPU  MEMORY  LOAD1  LOAD5  RX  TX
                14:03:05   0.0    30.5   0.50   1.70   0   0
                14:03:05  12.5    31.5   0.51   1.71   0   0
                14:03:05  25.0    32.5   0.52   1.72   0   0
                14:03:05  37.5    33.5   0.53   1.73   0   0
                14:03:05  50.0    34.5   0.54   1.74   0   0
                """)
    }

    @Test func `the longest text has all the room that is left`() {
        let feed = stage.add("Social")
        for (index, user) in ["ada", "jonas_k", "mira", "zoë.d"].enumerated() {
            stage.receive(
                data:
                    #"{"user":"\#(user)","text":"\#(user.count) lines of haiku are not enough to say what there is","likes":\#(index * 31)}"#,
                type: "post", on: feed)
        }
        #expect(
            stage.list(72) == """
                ┃ TIME      USER      LIKES  TEXT                                      ┃
                ┃ 14:03:05  ada           0  3 lines of haiku are not enough to say w… ┃
                ┃ 14:03:05  jonas_k      31  7 lines of haiku are not enough to say w… ┃
                ┃ 14:03:05  mira         62  4 lines of haiku are not enough to say w… ┃
                ┃ 14:03:05  zoë.d        93  5 lines of haiku are not enough to say w… ┃
                """)
    }

    @Test func `what the type says is not said again, and severities have their colours`() throws {
        let feed = stage.add("Alerts")
        for (severity, title) in [
            ("info", "Rolled out"), ("warning", "Slow queries"), ("critical", "Checkout is down"),
            ("error", "Timeouts"),
        ] {
            stage.receive(
                data:
                    #"{"severity":"\#(severity)","title":"\#(title)","body":"\#(title.count) of them in the last few minutes"}"#,
                type: severity, on: feed)
        }
        #expect(
            stage.list(60) == """
                ┃ TIME      TYPE      TITLE             BODY               ┃
                ┃ 14:03:05  info      Rolled out        10 of them in the… ┃
                ┃ 14:03:05  warning   Slow queries      12 of them in the… ┃
                ┃ 14:03:05  critical  Checkout is down  16 of them in the… ┃
                ┃ 14:03:05  error     Timeouts          8 of them in the … ┃
                """)
        #expect(
            stage.list(44) == """
                TIME      TYPE      TITLE         BODY
                14:03:05  info      Rolled out    10 of the…
                14:03:05  warning   Slow queries  12 of the…
                14:03:05  critical  Checkout is…  16 of the…
                14:03:05  error     Timeouts      8 of them…
                """)
        let frame = Screen.draw(stage.state(60, 12))
        let theme = stage.state(1, 1).theme
        #expect(frame.style(of: "info") == theme[.type])
        #expect(frame.style(of: "warning") == theme[.stale])
        #expect(frame.style(of: "critical") == theme[.down])
        #expect(frame.style(of: "error") == theme[.down])
    }

    @Test func `a field that tells severity is coloured by its words`() {
        let feed = stage.add("Deploys")
        for status in ["passed", "FAILED", "running"] {
            stage.receive(data: #"{"service":"web-7","status":"\#(status)"}"#, on: feed)
        }
        let frame = Screen.draw(stage.state(60, 12))
        let theme = stage.state(1, 1).theme
        #expect(frame.style(of: "passed") == theme[.value])
        #expect(frame.style(of: "FAILED") == theme[.down])
    }

    @Test func `one object among plain lines makes no columns`() {
        let feed = stage.add("Evil")
        for line in ["one", "two", #"{"price":1e999,"change":"up","volume":[1]}"#, "three"] {
            stage.receive(data: line, on: feed)
        }
        #expect(
            stage.list(60) == """
                ┃ TIME      DATA                                           ┃
                ┃ 14:03:05  one                                            ┃
                ┃ 14:03:05  two                                            ┃
                ┃ 14:03:05  price=1e999  change=up  volume=[1]             ┃
                ┃ 14:03:05  three                                          ┃
                """)
    }

    @Test func `a short pane still names its numbers`() {
        let feed = stage.add("System")
        stage.receive(data: #"{"cpu":3.5,"memory":41,"state":"ok"}"#, on: feed)
        #expect(
            stage.list(60, rows: 10) == """
                ┃ TIME       CPU  MEMORY  STATE                            ┃
                ┃ 14:03:05   3.5      41  ok                               ┃
                """)
        // Too short for a heading: the numbers have their names with them.
        #expect(
            stage.list(40, rows: 7) == """
                14:03:05  ok     cpu=3.5  memory=41
                """)
    }
}

extension Stage {
    /// What stands between header and footer when the screen shows one pane.
    func list(_ columns: Int, rows: Int = 10) -> String {
        Screen.draw(state(columns, rows)).text.split(separator: "\n").filter {
            $0.contains("14:03:05  ") || $0.contains("TIME")
        }.joined(
            separator: "\n")
    }
}
