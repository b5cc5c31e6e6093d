import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What is copied, in which form, and what is said of it.
@Suite struct CopyTests {
    private static let tick = #"{"user":"a b","bids":[{"qty":5}],"n":7}"#

    /// A model of one feed whose source has a secret, and which holds an event.
    private func model(_ data: String = CopyTests.tick) -> AppModel {
        let store = EventStore()
        var feed = Feed(name: "Stocks", source: .http(url: "https://h/stocks?token=sEcReT"))
        feed.request.headers = [Header(name: "X-Version", value: "2")]
        let id = store.add(feed, at: .make(0))
        store.add([data], to: id)
        return .make(store: store)
    }

    @Test(
        arguments: [
            (["y"], tick, "Copied the data: 39 bytes."),
            (["Enter", "y"], tick, "Copied data: 39 bytes."),
            (["Enter", "j", "y"], "a b", "Copied user: 3 bytes."),
            (["Enter", "j", "j", "y"], #"[{"qty":5}]"#, "Copied bids: 11 bytes."),
            (["Enter", "j", "j", "j", "j", "y"], "5", "Copied bids[0].qty: 1 byte."),
            (["Enter", "Tab", "j", "y"], "Stocks", "Copied feed: 6 bytes."),
            (["Enter", "Tab", "y"], tick, "Copied the data: 39 bytes."),
            (["Y", "1"], tick, "Copied the data: 39 bytes."),
            (["Y", "3"], "data: \(tick)\n\n", "Copied the raw block: 47 bytes."),
            (["Y", "2"], jsonLine, "Copied the JSON line: 145 bytes."),
            (["Y", "4"], curl, "Copied the curl command: 91 bytes."),
            (["Enter", "j", "j", "j", "j", "Y", "3"], "bids[0].qty", "Copied the path: 11 bytes."),
        ])
    func `keys copy what is chosen, and that is said`(keys: [String], text: String, words: String) {
        var model = model()
        var effects: [Effect] = []
        for key in keys { effects = model.press(key) }
        #expect(effects == [.copy(ClipboardText(text))])
        #expect(model.screen.flash?.text == words)
    }

    private static let jsonLine =
        #"{"feed":"Stocks","event":"message","data":"{\"user\":\"a b\",\"bids\":[{\"qty\":5}],\"n\":7}","id":"","#
        + #""receivedAt":"1970-01-01T00:00:01.000000Z"}"#
    private static let curl =
        "curl -N -H 'Accept: text/event-stream' -H 'X-Version: 2' 'https://h/stocks?token=•••'"

    @Test func `the menu of forms leaves the event open`() {
        var model = model()
        model.press("Enter", "j", "Y")
        #expect(model.picture.contains("Copy ━"))
        #expect(model.picture.contains("value  of the chosen field"))
        #expect(model.picture.contains(#""user": "a b","#))
        model.press("Esc")
        #expect(model.screen.inspectedField?.name == "user")
        model.press("Y", "2")
        #expect(model.screen.inspectedField?.name == "user")
    }

    @Test func `help over an event leads back to it`() {
        var model = model()
        model.press("Enter", "?", "?")
        #expect(model.screen.inspection != nil)
        model.press("?", "q", "q")
        #expect(model.screen.overlay == nil)
    }

    @Test func `what is too large is not copied, and that is said`() {
        var model = model(String(repeating: "x", count: 80_000))
        #expect(model.press("y") == [])
        #expect(
            model.screen.flash
                == Flash(
                    "Not copied: the data has 80,000 bytes, and terminals take 74,994; try a single value of it.",
                    kind: .error))
    }

    @Test(
        arguments: [
            ("y", "Not copied: there is no data here."), ("Y", nil), (":copy-as xml", nil),
        ] as [(String, String?)])
    func `without an event there is nothing but the feed's command`(key: String, words: String?) {
        var model = AppModel.make([[]])
        if key.hasPrefix(":") {
            #expect(model.run("copy-as xml") == [])
            #expect(model.screen.flash?.text == "There is no form xml: data, value, path, json, raw, curl.")
        } else {
            #expect(model.press(key) == [])
            #expect(model.screen.flash?.text == words)
        }
    }

    @Test func `nothing that is copied has a control character of a feed`() {
        let hostile = #"{"a":"\u001b[201~\u0007\u009b\u202e\r","b":"# + "\"\u{1B}]52;c;b3du\u{7}\"}"
        for form in CopyForm.allCases {
            var model = model(hostile)
            model.press("Enter", "j")
            guard case .copy(let text)? = model.run("copy-as \(form.rawValue)").first else { continue }
            #expect(text.string.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
            #expect(!text.string.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test func `tmux is handed what is copied where the program runs in it`() {
        let text = ClipboardText("hi")
        #expect(ForeignCommand.loadingTmuxBuffer(text, tmux: nil) == nil)
        #expect(ForeignCommand.loadingTmuxBuffer(text, tmux: "") == nil)
        let command = ForeignCommand.loadingTmuxBuffer(text, tmux: "/tmp/tmux-0/default,1,0")
        #expect(command?.arguments == ["tmux", "load-buffer", "-w", "-"])
        #expect(command?.input == Array("hi".utf8))
    }
}
