import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct SourceArgumentTests {
    @Test(arguments: [
        ("-", SourceArgument.source(.standardInput)),
        ("@feeds.txt", .list(path: "feeds.txt")),
        ("https://example.com/a", .source(.http(url: "https://example.com/a"))),
        ("HTTP://example.com/a", .source(.http(url: "HTTP://example.com/a"))),
        ("Stocks", .feed(named: "Stocks")),
        ("both", .feed(named: "both")),
        ("/etc/passwd", .source(.file(path: "/etc/passwd"))),
        ("example.com/events", .source(.http(url: "http://example.com/events"))),
        ("localhost:8080", .source(.http(url: "http://localhost:8080"))),
        ("stocks", .source(.http(url: "http://stocks"))),
        ("/no/such/file", .unusable(reason: "there is no such file")),
        ("../nothing", .unusable(reason: "there is no such file")), ("", .unusable(reason: "it is empty")),
    ])
    func `an argument is read as what it names`(text: String, expected: SourceArgument) {
        let argument = SourceArgument(text, feedNames: ["Stocks", "both"])
        #expect(argument == expected)
    }

    @Test func `a name that is taken gets a number`() {
        var names = FeedNames()
        let given = ["a/b", "a/b", "c", "a/b", "a/b #2"].map { names.unique($0) }
        #expect(given == ["a/b", "a/b #2", "c", "a/b #3", "a/b #2 #2"])
    }
}
