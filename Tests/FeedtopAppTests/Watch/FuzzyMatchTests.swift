import Testing

@testable import FeedtopApp

@Suite struct FuzzyMatchTests {
    @Test(arguments: [
        ("pa", ["pause", "pause-all", "next-pane"]), ("np", ["next-pane"]), ("QUIT", ["quit", "close-or-quit"]),
        ("pan", ["next-pane"]), ("psl", ["pause-all"]), ("z", []),
        ("", ["close-or-quit", "pause-all", "pause", "next-pane", "quit"]), ("qq", []), ("al", ["pause-all"]),
    ])
    func `the beginning counts most, then the starts of words, then what is close together`(
        typed: String, best: [String]
    ) {
        let names = ["close-or-quit", "pause-all", "pause", "next-pane", "quit"]
        #expect(names.fuzzilySorted(by: typed, name: \.self) == best)
    }

    @Test func `the best of several ways to find the characters counts`() throws {
        let (words, letters) = (
            try #require(FuzzyMatch("ab", in: "xa-a-b")), try #require(FuzzyMatch("ab", in: "xa--xb"))
        )
        #expect(letters < words)
    }

    @Test func `long names of equal characters take no time`() {
        #expect(FuzzyMatch(String(repeating: "a", count: 60), in: String(repeating: "a", count: 400)) != nil)
    }
}
