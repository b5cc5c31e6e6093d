import FeedCore
import Testing

@Suite struct JSONChildrenTests {
    /// The texts of the children, names before `:`, and how many there are.
    private func children(_ text: String, _ places: Range<Int> = 0..<10) -> String {
        Document(text).read { document in
            guard let root = JSONSlice.root(of: document) else { return "no JSON" }
            let (children, count) = root.children(places, in: document)
            let words = children.map { child in
                (child.key.map { $0.text(in: document) + ":" } ?? "") + child.value.text(in: document)
            }
            return "\(words.joined(separator: " ")) of \(count)"
        }
    }

    @Test(arguments: [
        (#"{"a":1,"b":[2],"c":{"d":3}}"#, #"a:1 b:[2] c:{"d":3} of 3"#), (" [ 1 , \"x\" ] ", "1 x of 2"),
        (#"{"a\"b":1,"a\"b":2}"#, #"a"b:1 a"b:2 of 2"#), ("{}", " of 0"), ("[ ]", " of 0"), ("7", " of 0"),
        (#""text""#, " of 0"),
    ])
    func `children come in order, with their names and their number`(text: String, words: String) {
        #expect(children(text) == words)
    }

    @Test(arguments: [(0..<2, "0 1 of 5"), (3..<9, "3 4 of 5"), (5..<9, " of 5"), (2..<2, " of 5")])
    func `some of many are taken, and all are counted`(places: Range<Int>, words: String) {
        #expect(children("[0,1,2,3,4]", places) == words)
    }
}
