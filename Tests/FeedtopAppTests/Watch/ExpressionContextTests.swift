import FeedCore
import Testing

@testable import FeedtopApp

/// What stands at the cursor of an expression that is being typed.
@Suite struct ExpressionContextTests {
    @Test(arguments: [
        ("", "term", "", ""), ("pri", "term", "pri", ""), ("goal ", "comparison goal", "", "goal "),
        ("price ", "comparison price", "", "price "), ("price >", "value price", "", "price >"),
        ("price > ", "value price", "", "price > "), ("price > 1", "value price", "1", "price > "),
        ("price != 1", "value price", "1", "price != "), ("price > 100 ", "term", "", "price > 100 "),
        ("price > 100 and sy", "term", "sy", "price > 100 and "), ("not ", "term", "", "not "),
        ("(team.home = Aj", "value team.home", "Aj", "(team.home = "),
        ("bids[0].qty ", "comparison bids[0].qty", "", "bids[0].qty "),
        ("user = \"Jane D", "value user", "Jane D", "user = "), ("user = \"a\\\"b", "value user", "a\"b", "user = "),
        ("\"odd key\" = ", "value [\"odd key\"]", "", "\"odd key\" = "),
        ("event:", "envelope event", "", "event:"), ("event:ti", "envelope event", "ti", "event:"),
        ("not feed:St", "envelope feed", "St", "not feed:"), ("id:\"4", "envelope id", "4", "id:"),
        ("wiki in (", "value wiki", "", "wiki in ("), ("wiki in (enwiki, de", "value wiki", "de", "wiki in (enwiki, "),
        ("wiki in (enwiki) an", "term", "an", "wiki in (enwiki) "), ("/go", "unknown", "go", ""),
        ("\"red ca", "unknown", "red ca", ""),
        ("user ~ /^b", "unknown", "^b", "user ~ "), ("> ", "unknown", "", "> "),
    ])
    func `the words before the cursor say what can follow`(text: String, part: String, typed: String, before: String) {
        let context = ExpressionContext(text)
        #expect(context.part.words == part)
        #expect(context.typed == typed)
        #expect(context.before == before)
    }
}

extension ExpressionContext.Part {
    fileprivate var words: String {
        switch self {
        case .term: "term"
        case .comparison(let path): "comparison \(path)"
        case .value(let path): "value \(path)"
        case .envelope(let part): "envelope \(part.rawValue)"
        case .unknown: "unknown"
        }
    }
}
