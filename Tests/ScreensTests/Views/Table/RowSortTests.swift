import FeedCore
import Testing

@testable import Screens

@Suite struct RowSortTests {
    private func digest(_ rows: [(String, String)]) -> TableDigest {
        let stage = Stage()
        let feed = stage.add("Feed")
        for (name, value) in rows { stage.receive(data: #"{"n":"\#(name)","v":\#(value)}"#, on: feed) }
        var digest = TableDigest(.make(key: "n", "v"))
        digest.take(Timeline(feeds: [feed], filter: .everything, store: stage.store.snapshot()).items(limit: 1_000))
        return digest
    }

    @Test(arguments: [
        (nil, "c b a d e f"), (RowSort(field: "v"), "b a d f c e"),
        (RowSort(field: "v", isDescending: true), "c f a d b e"), (RowSort(field: "n"), "a b c d e f"),
        (RowSort(field: "n", isDescending: true), "f e d c b a"), (RowSort(field: "gone"), "c b a d e f"),
    ])
    func `numbers are sorted as numbers, then text; equal rows stay, and those without a value are last`(
        sort: RowSort?, order: String
    ) {
        let digest = digest([
            ("c", "\"word\""), ("b", "9"), ("a", "10"), ("d", "\"10.0\""), ("e", "null"), ("f", "1e3"),
        ])
        #expect(digest.rows(by: sort).map(\.name).joined(separator: " ") == order)
    }

    @Test func `names that are numbers are sorted as such`() {
        let digest = digest([("10", "1"), ("9", "1"), ("x", "1")])
        #expect(digest.rows(by: RowSort(field: "n")).map(\.name) == ["9", "10", "x"])
    }
}
