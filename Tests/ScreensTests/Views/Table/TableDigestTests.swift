import FeedCore
import Testing

@testable import Screens

@Suite struct TableDigestTests {
    private let stage = Stage()

    private func digest(_ setup: ViewSetup, limit: Int = 10_000) -> TableDigest {
        var digest = TableDigest(setup, limit: limit)
        let snapshot = stage.store.snapshot()
        digest.take(
            Timeline(feeds: snapshot.feeds.map(\.id), filter: .everything, store: snapshot).items(limit: 50_000))
        return digest
    }

    private static let setup = ViewSetup.make(key: "symbol", "price", "volume")

    @Test func `the newest event of each value of the key is its row`() {
        let feed = stage.add("Stocks")
        stage.receive(data: #"{"symbol":"B","price":1.50,"volume":1}"#, on: feed)
        stage.receive(data: #"{"symbol":"A","price":2.00,"volume":1}"#, on: feed)
        stage.receive(data: #"{"symbol":"B","price":1.25}"#, on: feed)
        let digest = digest(Self.setup)
        #expect(digest.picture == ["B 1.25↓ –", "A 2.00 1"])
        #expect(digest.rows["B"]?.origin.sequence == 3)
    }

    @Test(arguments: [
        (#"{"price":1}"#, "no key"), (#"{"symbol":null}"#, "a key without a value"),
        (#"{"symbol":{"a":1}}"#, "a key that is an object"), ("text", "no JSON"), ("", "no data"),
        ("{", "half an object"),
        ("[1,2]", "an array without objects"),
    ])
    func `an event without a name for its row makes none`(data: String, what: String) {
        let feed = stage.add("Stocks")
        stage.receive(data: data, on: feed)
        #expect(digest(Self.setup).rows.count == 0, "\(what)")
    }

    @Test func `large rows give way before they are ten thousand`() {
        let feed = stage.add("Stocks")
        let long = String(repeating: "x", count: 4 << 10)
        for number in 0..<5_000 { stage.receive(data: #"{"symbol":"\#(number)","price":"\#(long)"}"#, on: feed) }
        let digest = digest(Self.setup)
        #expect(digest.rows.size <= TableRows.largest)
        #expect(digest.rows.count + digest.rows.dropped == 5_000)
        #expect(digest.rows["4999"] != nil)
        #expect(digest.rows["0"] == nil)
    }

    @Test func `an array has a row in each of its objects`() {
        let feed = stage.add("Stocks")
        stage.receive(data: #" [{"symbol":"A","price":1},{"symbol":7,"price":2},{"symbol":"A","price":3}]"#, on: feed)
        #expect(digest(Self.setup).picture == ["A 3↑ –", "7 2 –"])
    }

    @Test func `a trend is as long as asked, and a value that stays counts`() {
        let feed = stage.add("Stocks")
        var setup = Self.setup
        setup.columns[0].spark = 3
        for price in ["1", "2", "2", "\"4\"", "null", "5"] {
            stage.receive(data: #"{"symbol":"A","price":\#(price)}"#, on: feed)
        }
        #expect(digest(setup).rows["A"]?.cells[0].trend == [2, 4, 5])
    }

    @Test func `a change is remembered with its time and its way`() {
        let feed = stage.add("Stocks")
        let start = stage.clock.time
        for price in ["5", "5", "4", "4", "4.0"] {
            stage.receive(data: #"{"symbol":"A","price":\#(price),"volume":"x"}"#, on: feed)
            stage.pass(.seconds(1))
        }
        let digest = digest(Self.setup)
        let cell = digest.rows["A"]?.cells[0]
        #expect(cell?.direction == .down)
        #expect(cell?.changed == start + .seconds(4))
        #expect(digest.rows["A"]?.cells[1].changed == nil)
        #expect(digest.lastChange == start + .seconds(4))
    }

    @Test func `beyond the limit those that changed least recently go, and are counted`() {
        let feed = stage.add("Stocks")
        for name in 1...8 { stage.receive(data: #"{"symbol":"\#(name)"}"#, on: feed) }
        stage.receive(data: #"{"symbol":"1"}"#, on: feed)
        for name in 9...10 { stage.receive(data: #"{"symbol":"\#(name)"}"#, on: feed) }
        let digest = digest(Self.setup, limit: 8)
        #expect(digest.rows.all.map(\.name) == ["1", "4", "5", "6", "7", "8", "9", "10"])
        #expect(digest.rows.dropped == 2)
    }

    @Test func `of one event's rows no more go than have to`() {
        let feed = stage.add("Stocks")
        let rows = (1...8).map { #"{"symbol":"\#($0)"}"# }.joined(separator: ",")
        stage.receive(data: "[\(rows)]", on: feed)
        for name in 9...10 { stage.receive(data: #"{"symbol":"\#(name)"}"#, on: feed) }
        let digest = digest(Self.setup, limit: 8)
        #expect(digest.rows.all.map(\.name) == ["3", "4", "5", "6", "7", "8", "9", "10"])
        #expect(digest.rows.dropped == 2)
    }

    @Test func `a value that stays does not change, however it is written`() {
        let feed = stage.add("Stocks")
        let long = String(repeating: "x", count: 10_000)
        for value in [#"https:\/\/x.example"#, #"https://x.example"#, #"https:\/\/x.example"#] {
            stage.receive(data: #"{"symbol":"A","price":"\#(value)","volume":"\#(long)"}"#, on: feed)
            stage.pass(.seconds(1))
        }
        #expect(digest(Self.setup).rows["A"]?.cells.map(\.changed) == [nil, nil])
        #expect(digest(Self.setup).lastChange == nil)
    }

    @Test func `of a long value only the beginning is kept`() {
        let feed = stage.add("Stocks")
        let long = String(repeating: "x", count: 10_000)
        stage.receive(data: #"{"symbol":"\#(long)","price":"\#(long)"}"#, on: feed)
        stage.receive(data: #"{"symbol":"\#(long)y","price":"\\\#(long)"}"#, on: feed)
        let row = digest(Self.setup).rows.all
        #expect(row.map(\.name.utf8.count) == [4_096])
        #expect(row.first?.cells[0].text?.utf8.count == 4_095)
    }

    @Test func `after a drop rows may be out of date, unless it is known that nothing was lost`() throws {
        let feed = stage.add("Stocks")
        stage.receive(data: #"{"symbol":"A"}"#, on: feed)
        stage.note(.lost(reason: "reset"), on: feed)
        stage.receive(data: #"{"symbol":"B"}"#, on: feed)
        let lost = digest(Self.setup)
        #expect(lost.rows.all.map(lost.mayBeOutOfDate) == [true, false])
        var gap = Gap(began: stage.clock.time, length: .seconds(1), reason: "reset", resumedAt: "1")
        for (loss, expected) in [(Gap.Loss.possible, true), (.certain, true), (.none, false)] {
            gap.loss = loss
            stage.note(.reconnected(gap), on: feed)
            let digest = digest(Self.setup)
            #expect(digest.mayBeOutOfDate(try #require(digest.rows["A"])) == expected, "\(loss)")
        }
    }

    @Test(arguments: [(LinkState.closed, false), (.failed, true)])
    func `what a server sent before it said that this is all holds`(state: LinkState, isDoubtful: Bool) throws {
        let feed = stage.add("Stocks")
        stage.receive(data: #"{"symbol":"A"}"#, on: feed)
        stage.note(.ended(state: state, reason: "204"), on: feed)
        let digest = digest(Self.setup)
        #expect(digest.mayBeOutOfDate(try #require(digest.rows["A"])) == isDoubtful)
    }

    @Test(arguments: 1...6)
    func `however events are taken in, the digest is the same`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let feed = stage.add("Stocks")
        for _ in 0..<200 {
            let name = Int.random(in: 0..<12, using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0: stage.note(.lost(reason: "reset"), on: feed)
            case 1: stage.receive(data: "no object", on: feed)
            default:
                stage.receive(
                    data: #"{"symbol":"s\#(name)","price":\#(Int.random(in: 1...9, using: &random))}"#, on: feed)
            }
        }
        let snapshot = stage.store.snapshot()
        let items = Timeline(feeds: [feed], filter: .everything, store: snapshot).items(limit: 1_000)
        for setup in [Self.setup, ViewSetup()] {
            var (whole, pieces) = (TableDigest(setup, limit: 8), TableDigest(setup, limit: 8))
            whole.take(items)
            var rest = items[...]
            while !rest.isEmpty {
                let size = Int.random(in: 1...40, using: &random)
                let copy = pieces
                pieces.take(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
                #expect(copy != pieces || rest.isEmpty || size < 3)
            }
            #expect(whole == pieces)
            #expect(whole.rows.count > 0)
        }
    }
}

extension ViewSetup {
    static func make(key: String? = nil, _ columns: String...) -> ViewSetup {
        var setup = ViewSetup()
        setup.key = key
        setup.columns = columns.map(FeedColumn.init)
        return setup
    }
}

extension TableDigest {
    /// A row each: its name and values, `↑` and `↓` behind numbers that went up or down.
    var picture: [String] {
        rows.all.map { row in
            ([row.name]
                + row.cells.map { cell in
                    (cell.text ?? "–") + (cell.direction.map { $0 == .up ? "↑" : "↓" } ?? "")
                }).joined(separator: " ")
        }
    }
}
