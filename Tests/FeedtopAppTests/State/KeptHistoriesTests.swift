import Screens
import Testing

@testable import FeedtopApp

@Suite struct KeptHistoriesTests {
    private func kept(_ texts: [String]) -> KeptHistories { KeptHistories([.commands: texts]) }

    struct Case: Sendable {
        let file: [String]
        let before: [String]
        let now: [String]
        let sum: [String]

        static let all = [
            Case(file: [], before: [], now: ["a"], sum: ["a"]),
            Case(file: ["a"], before: ["a"], now: ["a"], sum: ["a"]),
            Case(file: ["a"], before: ["a"], now: ["a", "b"], sum: ["a", "b"]),
            // Another run has kept x meanwhile.
            Case(file: ["a", "x"], before: ["a"], now: ["a", "b"], sum: ["a", "x", "b"]),
            // What is entered again moves to the end.
            Case(file: ["a", "b", "c"], before: ["a", "b", "c"], now: ["b", "c", "a"], sum: ["b", "c", "a"]),
            Case(file: ["a", "x", "b"], before: ["a", "b"], now: ["b", "x"], sum: ["a", "b", "x"]),
            // Somebody has removed the file.
            Case(file: [], before: ["a"], now: ["a", "b"], sum: ["b"]),
        ]
    }

    @Test(arguments: Case.all)
    func `what was entered joins what other runs have kept`(one: Case) {
        #expect(kept(one.file).adding(kept(one.now), since: kept(one.before)) == kept(one.sum))
    }

    @Test func `what may hold a secret is not kept`() {
        let entered = ["view raw", "add https://ann:pw@a.example/", "add http://a/ -H 'Authorization: Bearer x'"]
        #expect(KeptHistories().adding(kept(entered), since: KeptHistories()) == kept(["view raw"]))
    }

    @Test func `a history is bounded, and kinds that this program does not have stay in the file`() {
        let many = (0...EntryHistory.limit).map { "\($0)" }
        #expect(
            KeptHistories().adding(kept(many), since: KeptHistories()).texts["commands"]?.count == EntryHistory.limit)
        var file = kept(many)
        file.texts["spells"] = ["x"]
        #expect(file.histories[.commands]?.count == EntryHistory.limit)
        #expect(file.adding(kept(["new"]), since: KeptHistories()).texts["spells"] == ["x"])
    }
}
