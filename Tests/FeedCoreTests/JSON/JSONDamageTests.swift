import FeedCore
import Testing

/// Documents that are cut, damaged or random: nothing may crash or be read beyond the end.
@Suite struct JSONDamageTests {
    static let document = Array(
        #"{"a":[1,-2.5e3,"x\n\ud83d\ude00",{"b":null}],"team":{"home":"Ajax"},"t":true,"f":false}"#.utf8)

    @Test func `a cut document gives only what it gave whole`() {
        let whole = Document(bytes: Self.document)
        for length in 0..<Self.document.count {
            let cut = Document(bytes: Array(Self.document[..<length]))
            #expect(cut.root() == nil)
            for path in ["a", "a[0]", "a[1]", "a[2]", "a[3].b", "team.home", "t", "f"] as [JSONPath] {
                let value = cut.find(path)
                #expect(value == nil || value == whole.find(path))
            }
        }
    }

    @Test func `a damaged document never breaks the scanner`() {
        var random = SplitMix(seed: 1)
        for _ in 0..<20_000 {
            var bytes = Self.document
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let alphabet = Array(#"{}[],:"\u01e-.tn "#.utf8) + [0, 0xFF]
                bytes[Int.random(in: bytes.indices, using: &random)] = alphabet.randomElement(using: &random) ?? 0
            }
            visit(Document(bytes: bytes))
        }
    }

    @Test func `a slice of another document stays within this one`() {
        let slice = JSONSlice(kind: .object, range: 5..<5_000, isEscaped: true)
        Document("{\"a\":1}").read { document in
            #expect(slice.members(in: document).isEmpty)
            #expect(slice.text(in: document) == "1}")
            #expect(JSONSlice(kind: .number, range: 900..<901).number(in: document) == nil)
        }
    }

    /// Reads everything there is to read; every range must lie in the document.
    private func visit(_ document: Document) {
        document.read { bytes in
            guard let root = JSONSlice.root(of: bytes) else { return }
            for (_, value) in root.members(in: bytes) {
                #expect(value.range.upperBound <= bytes.count)
                _ = value.text(in: bytes)
                _ = value.number(in: bytes)
                _ = value.elements(in: bytes).map { $0.members(in: bytes).count }
            }
        }
    }
}
