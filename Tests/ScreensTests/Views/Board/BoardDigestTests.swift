import FeedCore
import Testing

@testable import Screens

/// What cards show, and in which order.
@Suite struct BoardDigestTests {
    private let stage = Stage()
    private let feed: FeedID

    init() { feed = stage.add("Feed") }

    private func digest(_ setup: ViewSetup = .make(key: "m")) -> BoardDigest {
        var digest = BoardDigest(setup)
        digest.take(Timeline(feeds: [feed], filter: .everything, store: stage.store.snapshot()).items(limit: 50_000))
        return digest
    }

    /// Lets a match be heard of.
    private func receive(_ match: String, _ score: String, minute: Int = 0) {
        stage.receive(data: #"{"m":"\#(match)","score":"\#(score)","minute":\#(minute)}"#, on: feed)
    }

    private func order(_ digest: BoardDigest) -> String { digest.cards.map(\.name).joined() }

    @Test func `a card says what the newest event about it said`() {
        receive("A", "0-0")
        receive("B", "0-0")
        receive("A", "1-0", minute: 12)
        let digest = digest()
        let parts = digest.cards.map { row in CardPlan.Part.allCases.map { digest.plan.text($0, of: row) } }
        #expect(parts == [["A", "1-0", "12'", ""], ["B", "0-0", "0'", ""]])
        #expect(digest.cards[0].origin.sequence == 3)
    }

    @Test func `what changed last stands first, a clock that goes on moves nothing`() {
        for match in "ABC" {
            receive("\(match)", "0-0")
            stage.pass(.seconds(1))
        }
        #expect(order(digest()) == "CBA")
        receive("A", "0-0", minute: 1)
        #expect(order(digest()) == "CBA")
        receive("B", "1-0", minute: 1)
        #expect(order(digest()) == "BCA")
        #expect(digest().plan.change(of: .score, in: digest().cards[0]) == stage.clock.time)
        #expect(digest().plan.change(of: .clock, in: digest().cards[1]) == nil)
    }

    @Test func `what is quiet for a minute stands behind what goes on`() {
        for match in "ABC" {
            receive("\(match)", "0-0")
            stage.pass(.seconds(1))
        }
        stage.pass(.seconds(50))
        receive("A", "0-0", minute: 1)
        #expect(order(digest()) == "CBA")
        stage.pass(.seconds(12))
        receive("A", "0-0", minute: 2)
        #expect(order(digest()) == "ACB")
    }

    @Test func `without a score it is title and detail whose changes count`() {
        for (name, text) in [("A", "x"), ("B", "x"), ("A", "y")] {
            stage.receive(data: #"{"m":"\#(name)","text":"\#(text)"}"#, on: feed)
            stage.pass(.seconds(1))
        }
        #expect(order(digest()) == "AB")
    }

    @Test func `by the key, numbers stand by their size`() {
        for match in ["nan", "10", "b", "9", "a"] { receive(match, "1") }
        var setup = ViewSetup.make(key: "m")
        setup.card.order = .key
        #expect(digest(setup).cards.map(\.name) == ["9", "10", "a", "b", "nan"])
    }

    @Test func `what config names is shown, and fields that are missing say nothing`() throws {
        var setup = ViewSetup.make(key: "m")
        setup.card.title = try CardTemplate("{a} v {b.c}")
        setup.card.score = try CardTemplate("{x} : {y}")
        stage.receive(data: #"{"m":"1","a":"Ajax","b":{"c":"PSV"},"x":2,"y":null}"#, on: feed)
        stage.receive(data: #"{"m":"2","score":"1-0"}"#, on: feed)
        let digest = digest(setup)
        #expect(digest.cards.map { digest.plan.text(.title, of: $0) } == ["Ajax v PSV", "2"])
        #expect(digest.cards.map { digest.plan.text(.score, of: $0) } == ["2 : ", ""])
        #expect(digest.plan.sides(of: digest.cards[0]).map { [$0, $1] } == ["Ajax", "PSV"])
    }

    @Test func `equal events make equal digests`() {
        for number in 0..<200 { receive("\(number % 7)", "\(number)") }
        #expect(digest() == digest())
        #expect(digest().weight > 0)
    }
}

/// What cards show when nothing was configured.
@Suite struct CardProposalTests {
    @Test(arguments: [
        (
            ["match", "home", "away", "homeGoals", "awayGoals", "minute", "text"], "match",
            "{home} – {away} | {homeGoals} – {awayGoals} | {minute}' | {text}"
        ),
        (["id", "name", "status", "message"], "id", "{name} | {status} | - | {message}"),
        (
            ["service", "version", "stage", "status", "seconds"], "service",
            "{service} | {status} | {seconds} | {stage}"
        ),
        (["host", "cpu"], "host", "{host} | - | - | -"), (["id", "long"], "id", "{id} | - | - | {long}"),
        (["Title", "State"], "Title", "{Title} | {State} | - | -"),
        (["room", "home"], "room", "{room} | - | - | -"),
    ])
    func `parts are found by the names of the fields`(names: [String], key: String, expected: String) {
        var proposal = CardProposal(names, text: names.contains("long") ? "long" : nil, without: FeedCard())
        let parts = [
            proposal.title(key: JSONPath(key)), proposal.score(), proposal.clock(), proposal.detail(),
        ].map { $0?.written ?? "-" }
        #expect(parts.joined(separator: " | ") == expected)
    }

    @Test func `what config shows is not shown twice`() throws {
        var card = FeedCard()
        card.title = try CardTemplate("{status}")
        var proposal = CardProposal(["status", "state", "text"], text: nil, without: card)
        #expect(proposal.score()?.written == "{state}")
    }
}

extension CardTemplate {
    /// As config has it.
    fileprivate var written: String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .field(let path): "{\(path)}"
            }
        }.joined()
    }
}
