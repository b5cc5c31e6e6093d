import FeedCore
import Testing

@testable import Screens

/// Tables whose events change rows in other ways than being them.
@Suite struct TableChangeTests {
    private let stage = Stage()

    /// Events as `type data`, a line each, and what they make of a table of `n` with columns `v` and `w.x`.
    private func picture(_ events: String, _ change: (inout ViewSetup) -> Void) -> [String] {
        var setup = ViewSetup.make(key: "n", "v", "w.x")
        change(&setup)
        let feed = stage.add("Feed \(stage.store.snapshot().feeds.count)")
        for event in events.split(separator: "\n") {
            let parts = event.split(separator: " ", maxSplits: 1)
            stage.receive(data: String(parts[1]), type: String(parts[0]), on: feed)
        }
        var digest = TableDigest(setup)
        digest.take(Timeline(feeds: [feed], filter: .everything, store: stage.store.snapshot()).items(limit: 1_000))
        return digest.picture
    }

    @Test(arguments: [
        (#"m {"list":[{"n":"A","v":1},{"n":"B","v":2}]}"#, ["A 1 –", "B 2 –"]),
        // Each event is the whole set: B is gone, C is new, and A keeps its place.
        (
            """
            m {"list":[{"n":"A","v":1},{"n":"B","v":2}]}
            m {"list":[{"n":"C","v":1},{"n":"A","v":3}]}
            """, ["A 3↑ –", "C 1 –"]
        ),
        (
            """
            m {"list":[{"n":"A","v":1}]}
            m {"other":true}
            """, ["A 1 –"]
        ),
        (
            """
            m {"list":[{"n":"A","v":1}]}
            m {"list":[]}
            """, []
        ),
        (#"m {"list":{"n":"A","w":{"x":"y"}}}"#, ["A – y"]),
    ])
    func `rows in an array of each event are all there are`(events: String, rows: [String]) {
        #expect(picture(events) { $0.rows = JSONPath("list") } == rows)
    }

    @Test func `operations reset, add, update and remove rows`() {
        let events = """
            m {"op":"snapshot","rows":[{"n":"A","v":1,"w":{"x":1}},{"n":"B","v":2}]}
            m {"op":"update","rows":{"n":"A","v":5}}
            m {"op":"add","rows":[{"n":"C","v":3},{"n":"B"}]}
            m {"op":"whatever","rows":{"n":"D"}}
            m {"rows":{"n":"E"}}
            """
        let field = { (setup: inout ViewSetup) in
            setup.rows = JSONPath("rows")
            setup.sync = .operations(TableOperations(field: JSONPath("op")))
        }
        // An update leaves what it does not name, an addition does not; what is no operation changes nothing.
        #expect(picture(events, field) == ["A 5↑ 1", "B – –", "C 3 –"])
        #expect(picture(events + "\n" + #"m {"op":"delete","rows":[{"n":"A"},"C"]}"#, field) == ["B – –"])
        #expect(picture(events + "\n" + #"m {"op":"reset"}"#, field) == [])
        #expect(picture(events + "\n" + #"m {"op":"update","rows":{"n":"A","w":{"x":null}}}"#, field).first == "A 5↑ –")
    }

    @Test func `the operation may be the event's type`() {
        let events = """
            add {"n":"A","v":1}
            add {"n":"B","v":2}
            update {"n":"A","v":0}
            remove {"n":"B"}
            ping {"n":"C"}
            """
        #expect(picture(events) { $0.sync = .operations(TableOperations()) } == ["A 0↓ –"])
    }

    @Test(arguments: [
        (#"put {"path":"/","data":{"A":{"v":1,"w":{"x":2}},"B":{"v":3}}}"#, ["A 1 2", "B 3 –"]),
        (#"put {"path":"/","data":[null,{"v":1},{"v":2}]}"#, ["1 1 –", "2 2 –"]),
        (
            """
            put {"path":"/","data":{"A":{"v":1},"B":{"v":3}}}
            put {"path":"/","data":{"C":{"v":1}}}
            """, ["C 1 –"]
        ),
        (
            """
            put {"path":"/","data":{"A":{"v":1}}}
            put {"path":"/","data":null}
            """, []
        ),
        (
            """
            put {"path":"/","data":{"A":{"v":1,"w":{"x":2}},"B":{"v":3},"C":{"v":1}}}
            put {"path":"/A","data":{"v":2}}
            put {"path":"/B","data":null}
            put {"path":"/C/w/x","data":7}
            put {"path":"/C/v","data":null}
            put {"path":"/D/w","data":{"x":"new"}}
            """, ["A 2↑ –", "C – 7", "D – new"]
        ),
        (
            """
            put {"path":"/","data":{"A":{"v":1,"w":{"x":2}},"B":{"v":3}}}
            patch {"path":"/A","data":{"v":5}}
            patch {"path":"/","data":{"B/w/x":1,"C":{"v":9}}}
            keep-alive null
            cancel {"path":"/","data":null}
            """, ["A 5↑ 2", "B 3 1", "C 9 –"]
        ),
        (#"put {"data":{"A":1}}"#, []), ("put words", []), (#"put {"path":7,"data":1}"#, []),
    ])
    func `Firebase's streams put and patch`(events: String, rows: [String]) {
        #expect(picture(events) { $0.sync = .firebase } == rows)
    }

    @Test func `the columns of rows that an event puts are found`() {
        let events = #"put {"path":"/","data":{"ACME":{"price":1.5,"volume":2},"GLOBX":{"price":2,"volume":3}}}"#
        #expect(
            picture(events) {
                $0 = ViewSetup(); $0.sync = .firebase
            } == ["ACME 1.5 2", "GLOBX 2 3"])
        let list = #"m {"list":[{"pid":7,"name":"a","cpu":1},{"pid":8,"name":"b","cpu":2}]}"#
        #expect(
            picture(list) {
                $0 = ViewSetup(); $0.rows = JSONPath("list")
            } == ["a 7 1", "b 8 2"])
    }
}
