import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct TextViewTests {
    let stage = Stage()

    private func feed(_ data: [String], text: String? = nil) -> FeedID {
        var feed = Feed(name: "Chat", source: .http(url: "https://example.com/chat"))
        feed.text = text
        let id = stage.add(feed)
        for data in data { stage.receive(data: data, on: id) }
        return id
    }

    private func state(_ columns: Int = 40, _ rows: Int = 12) -> ScreenState {
        var state = stage.state(columns, rows, view: .text)
        for index in state.panes.indices where state.panes[index].feed != nil {
            state.panes[index].setup = ViewSetup(of: state.store.feeds[index].feed)
        }
        return state
    }

    /// What the pane of a screen shows, without the rest.
    private func words(_ state: ScreenState) -> [String] {
        let list = ScreenLayout(state).panes[0].list
        let rows = Screen.draw(state).text.split(separator: "\n", omittingEmptySubsequences: false)
        let seen = rows[list.top..<min(rows.count, list.bottom)].map { String($0.dropFirst(list.left)) }
        return seen.map { row in
            row.last == "┃" ? String(row.dropLast()).trimmedAtEnd : row.trimmedAtEnd
        }
    }

    private func pieces(_ text: String) -> [String] {
        text.split(separator: "|", omittingEmptySubsequences: false)
            .map { #"{"choices":[{"delta":{"content":"\#($0)"}}]}"# }
    }

    @Test func `pieces are joined and wrapped, lines kept, and each message has its headline`() {
        let first = #"{"model":"gpt-4o","choices":[{"delta":{"role":"assistant","content":""}}]}"#
        let last = #"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#
        _ = feed(
            [first] + pieces(#"Once up|on a time there was a feed that|\nnobody |read."#) + [last, "[DONE]"]
                + pieces("And|then."))
        #expect(
            words(state()).filter { !$0.isEmpty } == [
                "14:03:05 assistant · gpt-4o", "Once upon a time there was a feed that", "nobody read.", "14:03:05",
                "Andthen.",
            ])
        #expect(Screen.draw(state(80, 14)).text.contains("2 events without text"))
    }

    @Test(arguments: [
        (#"{"type":"content_block_delta","delta":{"type":"text_delta","text":"Hi"}}"#, nil),
        (#"{"type":"response.output_text.delta","delta":"Hi"}"#, nil), (#"{"response":"Hi","done":false}"#, nil),
        (#"{"message":{"role":"assistant","content":"Hi"}}"#, nil), (#"{"token":{"text":"Hi"}}"#, nil),
        (#"{"candidates":[{"content":{"parts":[{"text":"Hi"}]}}]}"#, nil), (#"{"content":"Hi"}"#, nil),
        (#"{"a":[{"b":"Hi"}],"text":"no"}"#, "a[0].b"),
    ])
    func `the field is found, or named`(data: String, field: String?) {
        _ = feed([data], text: field)
        #expect(words(state()).contains("Hi"))
    }

    @Test func `drops stand between messages, and what has no text is told`() {
        let id = feed([#"{"x":1}"#])
        #expect(words(state()).contains { $0.contains("There is no text in these events.") })
        stage.receive(data: #"{"response":"one"}"#, on: id)
        stage.note(.lost(reason: "reset"), on: id)
        stage.receive(data: #"{"response":"two"}"#, on: id)
        #expect(
            words(state(60, 12)).filter { !$0.isEmpty } == [
                "14:03:05", "one", "── 14:03:05 lost the connection: reset ──", "14:03:05", "two",
            ])
    }

    @Test func `characters may come in pieces, and nothing of them is obeyed`() {
        _ = feed([#"{"response":"e"}"#, #"{"response":"\u0301 日本"}"#, #"{"response":"\u001b[2J\u202e👍"}"#])
        let text = Screen.draw(state()).text
        #expect(text.contains("e\u{301} 日本␛[2J‹RLO›👍"))
    }

    @Test func `it is followed, scrolled by rows, and stands still while more comes`() {
        let id = feed((1...30).map { #"{"response":"line \#($0)\n"}"# })
        var state = state()
        let page = ScreenLayout(state).panes[0].list.size
        func move(_ distance: Int) { state.panes[0].moveText(by: distance, rows: page.rows, columns: page.columns) }
        #expect(words(state).suffix(2) == ["line 30", ""])
        move(-3)
        #expect(words(state).last == "line 28")
        #expect(Screen.draw(state).text.contains("↓ more"))
        stage.receive(data: #"{"response":"line 31\n"}"#, on: id)
        state.panes[0].extend(to: stage.store.snapshot())
        #expect(words(state).last == "line 28")
        move(-500)
        #expect(words(state).first == "14:03:05")
        let oldest = state.panes[0].textPlace
        state.panes[0].moveTextToOldest(rows: page.rows, columns: page.columns)
        #expect(state.panes[0].textPlace == oldest)
        move(1)
        #expect(words(state).first == "line 1")
        move(500)
        #expect(state.panes[0].textPlace == nil)
        #expect(words(state).suffix(2) == ["line 31", ""])
    }

    @Test func `what is kept is bounded, and a long line is in pieces that end with words`() {
        var digest = TextDigest(ViewSetup())
        _ = feed([#"{"response":"\#(String(repeating: "word ", count: 50_000))"}"#])
        let items = Timeline(
            feeds: stage.store.snapshot().feeds.map(\.id), filter: .everything, store: stage.store.snapshot()
        )
        .items(limit: 9)
        for _ in 0..<8 { digest.take(items) }
        let pages = digest.pages
        #expect(pages.first > 0)
        let sizes = (pages.first..<pages.end).map { pages[$0].size }
        #expect(sizes.reduce(0, +) <= TextPages.limit)
        #expect(sizes.max() ?? 0 <= TextDigest.longest)
        if case .words(let bytes) = pages[pages.first] { #expect(bytes.last == 0x20) }
    }

    @Test func `lines without words take room, too`() {
        var pages = TextPages()
        for _ in 0..<100_000 { pages.append(.words([])) }
        #expect(pages.end == 100_000)
        #expect(pages.end - pages.first < 20_000)
    }

    @Test func `of a model's name only the beginning is kept`() {
        _ = feed([#"{"model":"\#(String(repeating: "m", count: 5_000))","response":"Hi"}"#])
        var digest = TextDigest(ViewSetup())
        for item in Timeline(feeds: [FeedID(rawValue: 0)], filter: .everything, store: stage.store.snapshot()).items(
            limit: 9)
        {
            digest.take(item)
        }
        guard case .headline(let headline) = digest.pages[digest.pages.first] else {
            Issue.record("no headline")
            return
        }
        #expect(headline.model == String(repeating: "m", count: 64))
    }

    @Test(arguments: [(200, 60), (80, 24), (40, 12), (20, 6), (1, 1)])
    func `every size of screen has its text`(columns: Int, rows: Int) {
        _ = feed([#"{"response":"\#(String(repeating: "日本é👍 ", count: 900))"}"#])
        let lines = Screen.draw(state(columns, rows)).text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { SafeText(String($0)).columns <= columns })
    }
}

extension String {
    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
