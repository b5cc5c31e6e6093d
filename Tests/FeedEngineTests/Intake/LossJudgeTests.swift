import FeedCore
import SSE
import Testing

@testable import FeedEngine

@Suite struct LossJudgeTests {
    private func batch(_ ids: [String?]) throws -> SSEBatch {
        var parser = SSEParser()
        var batch = SSEBatch()
        let stream = ids.map { id in "\(id.map { "id: \($0)\n" } ?? "")data: x\n\n" }.joined()
        let bytes = Array(stream.utf8)
        try parser.parse(bytes.span, into: &batch)
        return batch
    }

    @Test(
        arguments: [
            (["1", "2", "3"], ["4"], 0, "none"), (["1", "2", "3"], ["6", "7"], 0, "certain 2"),
            (["1", "2", "3"], ["3"], 0, "possible"), (["1", "2", "3"], ["1"], 0, "possible"),
            // One step is no habit.
            (["1", "2"], ["5"], 0, "possible"), (["1"], ["2"], 0, "none"), ([], ["1"], 0, "possible"),
            // IDs that step otherwise say nothing.
            (["1", "3", "5"], ["9"], 0, "possible"), (["1", "3", "5"], ["9"], 1, "none"),
            (["a", "b", "c"], ["d"], 0, "possible"), (["a", "b"], ["c"], 2, "none"),
            // Events without an ID of their own are passed over.
            (["1", nil, "2", "3"], ["4"], 0, "none"), (["1", "2", "3"], [nil, "4"], 0, "possible"),
            // A repeat does not hide a hole.
            (["1", "2", "3"], ["5"], 1, "certain 1"),
            (["9223372036854775807"], ["1"], 0, "possible"), (["-1", "0", "1"], ["2"], 0, "possible"),
        ] as [([String?], [String?], Int, String)])
    func `IDs tell what was lost`(before: [String?], after: [String?], repeated: Int, verdict: String) throws {
        var judge = LossJudge()
        judge.observe(try batch(before))
        let evidence = judge.evidence(before: try batch(after), repeated: repeated)
        #expect("\(evidence.loss)\(evidence.missing.map { " \($0)" } ?? "")" == verdict)
    }

    @Test func `a hole across a drop is no part of the habit`() throws {
        var judge = LossJudge()
        judge.observe(try batch(["1", "2", "3"]))
        judge.restart()
        judge.observe(try batch(["7", "8"]))
        #expect(judge.evidence(before: try batch(["10"]), repeated: 0).missing == 1)
    }
}
