import FeedCore
import Testing

@testable import Screens

/// What a table shows when nothing was configured.
@Suite struct TableProposalTests {
    private let stage = Stage()

    private func digest(_ events: [String], _ setup: ViewSetup = ViewSetup()) -> TableDigest {
        let feed = stage.add("Feed")
        for data in events { stage.receive(data: data, on: feed) }
        var digest = TableDigest(setup)
        digest.take(Timeline(feeds: [feed], filter: .everything, store: stage.store.snapshot()).items(limit: 1_000))
        return digest
    }

    private func columns(_ digest: TableDigest) -> [String] { digest.plan.columns.map(\.format.field) }

    @Test func `a symbol that comes again is the key, and prices are followed`() {
        let digest = digest(
            (0..<30).map {
                #"{"time":\#($0),"symbol":"\#(["A", "B", "C"][$0 % 3])","price":\#($0 * 7 % 11),"change":-0.5,"url":"https://x"}"#
            })
        #expect(digest.plan.key == JSONPath("symbol"))
        #expect(columns(digest) == ["price", "change"])
        #expect(digest.plan.columns.map(\.format.colour) == [.change, .sign])
        #expect(digest.plan.columns.map(\.format.spark) == [20, nil])
        #expect(digest.rows.all.map(\.name) == ["A", "B", "C"])
        // Events that came before anything was known count, too.
        #expect(digest.rows["A"]?.cells[0].trend.count == 10)
    }

    @Test(arguments: [
        (#"{"id":"\#("N")","name":"web-%","up":true}"#, "name"),
        (#"{"seq":N,"pool":"p%","free":N}"#, "pool"),
        (#"{"id":%,"text":"a longer text of number N, which nobody would call a name"}"#, "id"),
        (#"{"level":"warn%","source":"s%"}"#, "source"),
        (#"{"area":"a","zone":"z%"}"#, "zone"), (#"{"stream":"all","data":{"s":"x%","p":"N"}}"#, "data.s"),
    ])
    func `the key is the field whose values tell most rows apart and come again`(data: String, key: String) {
        let events = (0..<20).map { number in
            data.replacing("%", with: "\(number % 4)").replacing("N", with: "\(number)")
        }
        #expect(digest(events).plan.key?.description == key)
    }

    @Test(arguments: [#"{"cpu":N.5,"load":1.N}"#, #"{"id":"N","time":"N"}"#, #"{"level":"info"}"#, "words N", "[N]"])
    func `where nothing comes again there is no key, and it is said`(data: String) {
        let events = (0..<60).map { data.replacing("N", with: "\($0)") }
        let digest = digest(events)
        #expect(digest.plan.key == nil)
        #expect(!digest.isUndecided)
    }

    @Test func `names that are others in each object are not all kept`() {
        var proposal = TableProposal()
        func look(_ object: String, _ proposal: inout TableProposal) {
            Array(object.utf8).withUnsafeBytes {
                proposal.look(at: JSONSlice(kind: .object, range: 0..<$0.count), in: $0)
            }
        }
        for number in 0..<1_000 { look(#"{"f\#(number)":1}"#, &proposal) }
        var (one, other) = (proposal, proposal)
        look(#"{"one":1}"#, &one)
        look(#"{"other":1}"#, &other)
        #expect(one == other)
    }

    @Test func `with the key known only columns are looked for, and the other way round`() {
        let events = (0..<30).map { #"{"host":"h\#($0 % 3)","zone":"z\#($0 % 5)","cpu":\#($0)}"# }
        let byZone = digest(events, .make(key: "zone"))
        #expect(byZone.rows.count == 5)
        #expect(columns(byZone) == ["host", "cpu"])
        let named = digest(events, .make("cpu"))
        #expect(named.plan.key == JSONPath("host"))
        #expect(columns(named) == ["cpu"])
    }

    @Test func `the first fifty events decide`() {
        let first = (0..<50).map { #"{"host":"h\#($0 % 3)","cpu":\#($0)}"# }
        let digest = digest(first + (0..<50).map { #"{"symbol":"s\#($0 % 3)","host":"h9","cpu":1}"# })
        #expect(digest.plan.key == JSONPath("host"))
        #expect(digest.rows.all.map(\.name) == ["h0", "h1", "h2", "h9"])
    }
}
