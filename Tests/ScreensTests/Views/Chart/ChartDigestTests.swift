import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct ChartDigestTests {
    let stage = Stage()

    private func digest(of data: [String], key: String? = nil, columns: [String] = []) -> ChartDigest {
        let feed = stage.add("Load", columns: columns.map { FeedColumn(field: $0) }, key: key)
        for data in data {
            stage.pass(.seconds(1))
            stage.receive(data: data, on: feed)
        }
        return digest()
    }

    private func digest() -> ChartDigest {
        let store = stage.store.snapshot()
        let feed = store.feeds[store.feeds.count - 1]
        var digest = ChartDigest(ViewSetup(of: feed.feed))
        digest.take(Timeline(feeds: [feed.id], filter: .everything, store: store).items(limit: 10_000))
        return digest
    }

    /// The names of the series that are shown, each with its newest number.
    private func words(_ digest: ChartDigest) -> [String] {
        digest.shown.map { "\($0.name) \(NumberText().text($0.newest?.value ?? .nan))" }
    }

    @Test func `numbers that vary are proposed, and no IDs and times`() {
        let data = (0..<60).map { number in
            #"{"id":\#(number),"when":\#(1_769_868_000 + number),"cpu":"\#(number % 7).5","max":100,"userId":\#(number),"#
                + #""net":{"rx":\#(number * 10),"name":"eth0"},"state":"up","off":null}"#
        }
        #expect(words(digest(of: data)) == ["cpu 3.5", "net.rx 590"])
    }

    @Test func `six are proposed, with what people look for first among them`() {
        let data = (0..<3).map { number in
            "{" + (1...9).map { "\"m\($0)\":\(number * $0)" }.joined(separator: ",") + ",\"price\":\(number)}"
        }
        #expect(words(digest(of: data)) == ["m1 2", "m2 4", "m3 6", "m4 8", "m5 10", "price 2"])
    }

    @Test func `where nothing varies all numbers are shown, and data that is a number is one`() {
        #expect(words(digest(of: [#"{"a":1,"b":2}"#, #"{"a":1,"b":2}"#])) == ["a 1", "b 2"])
        #expect(words(digest(of: ["1", "x", "2.5"])) == ["value 2.5"])
    }

    @Test func `config names the fields, and what is missing is skipped`() {
        let digest = digest(
            of: [#"{"a":{"b":[1,2]},"c":9}"#, #"{"c":"x"}"#, #"{"c":"4"}"#], columns: ["a.b[1]", "c", "no"])
        #expect(words(digest) == ["a.b[1] 2", "c 4"])
        #expect(digest.shown.map { $0.chunks[0].values } == [[2], [9, 4]])
    }

    @Test func `a key makes a series of each of its values, up to a limit, and counts the others`() {
        let data = (0..<40).map { #"{"n":\#($0),"host":"web-\#($0)","cpu":\#($0 * 2)}"# }
        let digest = digest(of: data + data, key: "host", columns: ["host", "nothing", "cpu"])
        #expect(words(digest).prefix(2) == ["web-0 0", "web-1 2"])
        #expect(digest.shown.count == ChartDigest.mostShown)
        #expect(digest.hidden == 40 - ChartDigest.mostShown)
        #expect(digest.series.count == ChartDigest.mostSeries)
    }

    @Test(arguments: ["x" + String(repeating: "é", count: 40), "x" + String(repeating: #"\ud83d\ude00"#, count: 20)])
    func `a long name ends with a whole character`(name: String) throws {
        let digest = digest(of: [#"{"host":"\#(name)","cpu":1}"#], key: "host")
        let shown = try #require(digest.shown.first).name
        #expect(shown.hasPrefix("x") && !shown.unicodeScalars.contains("\u{FFFD}"), "\(shown)")
    }

    @Test func `with a key and no columns the number is found that people look for first`() {
        let data = [#"{"n":1,"symbol":"ACME","price":3}"#, #"{"n":2,"symbol":"GLOBX","price":4}"#]
        #expect(words(digest(of: data, key: "symbol")) == ["ACME 3", "GLOBX 4"])
    }

    @Test func `drops break lines, and markers do not`() {
        let feed = stage.add("Load")
        stage.receive(data: #"{"a":1}"#, on: feed)
        stage.store.mark("now", at: stage.clock)
        #expect(digest().series[0].breaks == [])
        stage.note(.lost(reason: "reset"), on: feed)
        #expect(digest().series[0].breaks == [stage.clock.time.microseconds])
    }

    @Test func `in the merged timeline each feed has its own series`() {
        let (one, two) = (stage.add("One"), stage.add("Two"))
        for number in 0..<3 {
            stage.receive(data: #"{"cpu":\#(number)}"#, on: one)
            stage.receive(data: #"{"cpu":\#(number + 10)}"#, on: two)
        }
        let state = stage.state(90, 20, all: true, view: .chart)
        #expect((state.panes[2].digest as? ChartDigest).map(words) == ["cpu 2", "cpu 12"])
        var alone = state
        alone.panes = [state.panes[2]]
        let text = Screen.draw(alone).text
        #expect(text.contains("━ One cpu 2"))
        #expect(text.contains("━ Two cpu 12"))
    }

    @Test func `equal items make equal digests`() {
        let data = (0..<120).map { #"{"a":\#($0 % 9),"b":{"c":\#($0)}}"# }
        let first = digest(of: data)
        #expect(digest() == first)
    }
}
