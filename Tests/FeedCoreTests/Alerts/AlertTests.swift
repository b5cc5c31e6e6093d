import Testing

@testable import FeedCore

@Suite struct AlertTests {
    struct Life: Sendable, CustomTestStringConvertible {
        let alert: Alert
        let text: String
        var testDescription: String { alert.words }

        init(_ condition: Alert.Condition, limit: ActionLimit? = nil, _ text: String) {
            alert = .make(condition, limit: limit)
            self.text = text
        }
    }

    @Test(
        "an alert is true when it should be, and only then",
        arguments: [
            Life(
                .event(.make("change < -5")),
                """
                1 {"change":-6} !
                2 {"change":-7} !
                3 {"change":1}
                4 lost
                5 {"change":-8} | {"change":0} | {"change":-9} ! !
                """),
            Life(
                .crossing(Threshold(.rises, .make("price > 100"))),
                """
                1 {"price":99}
                2 {"price":101} !
                3 {"price":150}
                4 {"volume":3}
                5 {"price":102}
                6 {"price":100}
                7 {"price":101} !
                """),
            Life(
                .crossing(Threshold(.rises, .make("price > 100"), rearm: .make("price < 95"))),
                """
                1 {"price":101} !
                2 {"price":99}
                3 {"price":101}
                4 {"price":94}
                5 {"price":96}
                6 {"price":101} !
                """),
            Life(
                .crossing(Threshold(.falls, .make("price < 10"), key: JSONPath("symbol"))),
                """
                1 {"symbol":"A","price":9} !
                2 {"symbol":"B","price":9} !
                3 {"symbol":"A","price":8}
                4 {"symbol":"B","price":11}
                5 {"symbol":"A","price":7} | {"symbol":"B","price":7} !
                6 {"price":3}
                """),
            Life(
                .crossing(Threshold(.rises, .make("symbol = A and price > 100"))),
                """
                1 {"symbol":"A","price":101} !
                2 {"symbol":"B","price":3}
                3 {"symbol":"A","price":102}
                4 {"symbol":"A"}
                5 {"symbol":"A","price":103}
                6 {"symbol":"A","price":99}
                7 {"symbol":"A","price":101} !
                """),
            Life(
                .crossing(Threshold(.falls, .make("state = down"))),
                """
                1 {"state":"down"} !
                2 {"state":"down"}
                3 {"load":1}
                4 {"state":"down"}
                5 {"state":"up"}
                6 {"state":"down"} !
                """),
            Life(
                .crossing(Threshold(.rises, .make("panic"))),
                """
                1 panic !
                2 panic
                3 all is well
                4 panic !
                """),
            Life(
                .silence(.seconds(5)),
                """
                1 a
                5
                6 !
                30
                31 lost
                40 b
                44
                45 !
                46 off
                60
                61 open
                64
                65 !
                """),
            Life(
                .silence(.seconds(5)),
                """
                4
                5 !
                6 closed
                90
                """),
            Life(
                .rate(.make(.greater, 2, per: .second)),
                """
                1 a x20
                2
                3 a x10 
                4 !
                5
                11 a x19
                12
                13 a x19 
                14
                20
                30
                31 a x30
                32 !
                """),
            Life(
                .rate(.make(.less, 1, per: .second)),
                """
                1
                5 a x10
                10
                11
                15
                16 !
                17 a x12
                18
                27
                28 !
                """),
            Life(
                .link([.down, .failed]),
                """
                1 lost !
                2 back
                3 a
                4 fault !
                5 end
                6 switched off
                """),
            Life(
                .link([.gap, .up]),
                """
                1 lost
                2 back !
                3 lost
                4 gap !
                """),
            Life(
                .link([.gap]),
                """
                1 lost
                2 back
                3 gap !
                """),
            Life(
                .event(.make("a")), limit: ActionLimit(count: 2, span: .seconds(10)),
                """
                1 a !
                2 a | b | a ! !quiet
                9 a !quiet
                11 a !
                12 a !
                13 a !quiet
                """),
        ])
    func life(_ life: Life) {
        var timeline = AlertTimeline([life.alert])
        let text = life.text.split(separator: "\n").map { String($0.reversed().drop { $0 == " " }.reversed()) }
        #expect(timeline.play(life.text).split(separator: "\n").map(String.init) == text)
    }

    @Test(arguments: [
        (Alert.Condition.event(.make("change < -5")), "change < -5"),
        (.crossing(Threshold(.rises, .make("p > 1"), key: JSONPath("a.b"))), "rises: p > 1 per a.b"),
        (.silence(.seconds(300)), "silent: 5m"), (.silence(.milliseconds(90_500)), "silent: 1m30s500ms"),
        (.rate(.make(.greater, 50, per: .second)), "rate: > 50/s"),
        (.rate(.make(.lessOrEqual, 0.5, per: .minute)), "rate: <= 0.5/m"),
        (.link([.failed, .down]), "link: down, failed"),
    ])
    func `an alert is called as it is written`(condition: Alert.Condition, words: String) {
        #expect(Alert(condition).words == words)
    }

    @Test func `even without a limit a flood does not do everything`() {
        var meter = ActionMeter()
        let times = (0..<3_000).map { Moment.make(Double($0) / 1_000).uptime }
        #expect(times.filter { meter.takes(nil, at: $0) }.count == 300)
    }

    @Test func `a threshold is a bounded memory`() {
        var machine = AlertMachine(.make(.crossing(Threshold(.rises, .make("p > 1"), key: JSONPath("k")))))
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        let count = AlertMachine.mostCrossed + 50
        _ = store.append(.make(data: (0..<count).map { #"{"k":\#($0),"p":2}"# }), to: feed, at: .make(1))
        #expect(machine.look(at: 0..<count, of: store.snapshot()[feed]) == Array(0..<count))
        #expect(machine.holds)
    }
}

extension RateThreshold {
    fileprivate static func make(_ relation: Relation, _ number: Double, per unit: Unit) -> RateThreshold {
        guard let threshold = RateThreshold(relation, number, per: unit) else { preconditionFailure("no rate") }
        return threshold
    }
}
