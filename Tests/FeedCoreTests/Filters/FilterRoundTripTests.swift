import FeedCore
import Testing

@Suite struct FilterRoundTripTests {
    @Test(arguments: 0..<20)
    func `any expression's description reads back as the same expression`(seed: UInt64) throws {
        var random = ExpressionSource(seed: seed)
        for _ in 0..<250 {
            let expression = random.expression(depth: 4)
            #expect(try Filter(expression.description).expression == expression)
        }
    }

    @Test(arguments: 0..<10)
    func `no text breaks the parser`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let pieces = [
            "a", "and", "or ", "not ", "in", "(", ")", "\"", "/", "\\", "!", "=", "~", "<", ">", ".", "[", "]", "0",
            ",", " ",
            "event:", "é", "\u{301}", "\r\n",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            do {
                let expression = try Filter(text).expression
                let again = try Filter(expression?.description ?? "").expression
                #expect(again == expression)
            } catch {
                #expect((0...text.count).contains(error.offset))
            }
        }
    }
}

/// Makes expressions at random, odd names and keywords among them.
private struct ExpressionSource {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func expression(depth: Int) -> FilterExpression {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
        case 0: .text(pattern())
        case 1:
            .envelope(
                EnvelopePart.allCases.randomElement(using: &random) ?? .id,
                Bool.random(using: &random) ? .literal(text()) : pattern())
        case 2, 3: .field(path(), test())
        case 4: .not(expression(depth: depth - 1))
        case 5: .all(expressions(depth: depth - 1))
        default: .any(expressions(depth: depth - 1))
        }
    }

    private mutating func expressions(depth: Int) -> [FilterExpression] {
        (0..<Int.random(in: 2...4, using: &random)).map { _ in expression(depth: depth) }
    }

    private mutating func test() -> FieldTest {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .compares(Relation.allCases.randomElement(using: &random) ?? .equal, text())
        case 1: .contains(pattern())
        case 2: .lacks(.literal(text()))
        default: .isOneOf((0..<Int.random(in: 1...3, using: &random)).map { _ in text() })
        }
    }

    private mutating func path() -> JSONPath {
        let first = JSONPath.Step.key(text())
        return JSONPath(
            steps: [first]
                + (0..<Int.random(in: 0...2, using: &random)).map { _ in
                    Bool.random(using: &random) ? .key(text()) : .index(Int.random(in: 0...20, using: &random))
                })
    }

    private mutating func pattern() -> TextPattern {
        guard Bool.random(using: &random) else {
            let text = text()
            return .literal(text.isEmpty ? "x" : text)
        }
        let regexes = ["a/b", "^\\\\/x$", "[a-z]+ \"q\"", "\\(", "é|ü", "\\d{2}", "(a)"]
        return .regex(regexes.randomElement(using: &random) ?? "a", ignoresCase: Bool.random(using: &random))
    }

    private mutating func text() -> String {
        let texts = [
            "", "and", "or", "not", "in", "event:", "event:x", "a b", "a\"b", "a\\", "\\\"", "a\\\\b", "/x/", "!a",
            "a!", "(", ")",
            ",", "a,b", "=", "a=b", "~", "<", "price", "Ünï", "e\u{301}", "\u{301}", "-5", "1.5", "a.b", "a[0]", "[",
            "]", "@t", "日本",
            "a\nb", " ", "\u{A0}", "x:y", "$", "😀", "½",
        ]
        return texts.randomElement(using: &random) ?? "a"
    }
}
