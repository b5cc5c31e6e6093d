import TerminalKit
import Testing

@Suite struct LineEditorTests {
    /// Keys by name, and the line before and after them with `|` for the cursor.
    struct Case: CustomTestStringConvertible, Sendable {
        var before: String
        var keys: String
        var after: String
        var testDescription: String { "\(before) \(keys)" }
    }

    @Test(arguments: [
        Case(before: "|", keys: "g o a l", after: "goal|"),
        Case(
            before: "red card|", keys: "Left Left Ctrl-b x",
            after: "red cx|ard"),
        Case(before: "red| card", keys: "Ctrl-a x", after: "x|red card"),
        Case(before: "red| card", keys: "Home Right y", after: "ry|ed card"),
        Case(before: "red| card", keys: "End", after: "red card|"),
        Case(before: "red| card", keys: "Ctrl-e Ctrl-f", after: "red card|"),
        Case(before: "|red", keys: "Left Backspace", after: "|red"),
        Case(before: "red| card", keys: "Backspace Delete", after: "re|card"),
        Case(before: "red card|", keys: "Delete Ctrl-d", after: "red card|"),
        Case(before: "red| card", keys: "Ctrl-u", after: "| card"),
        Case(before: "red| card", keys: "Ctrl-k", after: "red|"),
        Case(before: "red| card", keys: "Ctrl-k Ctrl-a Ctrl-y", after: " card|red"),
        Case(before: "a.b red-card |", keys: "Ctrl-w", after: "a.b |"),
        Case(before: "a.b red-card|", keys: "Alt-b", after: "a.b red-|card"),
        Case(before: "|  red card", keys: "Alt-f", after: "  red| card"),
        Case(before: "|red card", keys: "Alt-d Ctrl-e Ctrl-y", after: " cardred|"),
        Case(before: "de\u{301}f|", keys: "Left Backspace", after: "d|f"),
        Case(before: "日本|", keys: "Backspace", after: "日|"),
        Case(before: "ab|cd", keys: "Ctrl-t", after: "acb|d"),
        Case(before: "abcd|", keys: "Ctrl-t", after: "abdc|"),
        Case(before: "|ab", keys: "Ctrl-t", after: "|ab"),
        Case(before: "a|", keys: "Ctrl-t", after: "a|"),
        Case(before: "|", keys: "r e d Ctrl-_", after: "|"),
        Case(before: "|", keys: "r e d Space c a r d Ctrl-_", after: "red |"),
        Case(before: "|", keys: "r e d Space c a r d Ctrl-_ Ctrl-_ Ctrl-_ Ctrl-_", after: "|"),
        Case(before: "red| card", keys: "Ctrl-u Ctrl-_", after: "red| card"),
        Case(before: "red card|", keys: "Ctrl-w Ctrl-w Ctrl-_ Ctrl-_ Ctrl-a Ctrl-y", after: "red |red card"),
        Case(before: "red card|", keys: "Left Left x Ctrl-_", after: "red ca|rd"),
        Case(before: "a|b", keys: "Space", after: "a |b"),
    ])
    func `keys edit the line`(_ example: Case) throws {
        var editor = Self.editor(example.before)
        for name in example.keys.split(separator: " ") {
            let key = try #require(Key(name: String(name)))
            let isTaken = editor.handle(key)
            #expect(isTaken)
        }
        #expect(Self.picture(editor) == example.after)
    }

    private static func editor(_ picture: String) -> LineEditor {
        var editor = LineEditor(text: picture.replacing("|", with: ""))
        let place = picture.prefix { $0 != "|" }.count
        while editor.cursor > place { _ = editor.handle(.left) }
        return editor
    }

    private static func picture(_ editor: LineEditor) -> String {
        editor.textBeforeCursor + "|" + editor.text.dropFirst(editor.cursor)
    }

    @Test(arguments: [Key.enter, .escape, .tab, .up, .control("c"), .function(1), .resize])
    func `other keys are left to others`(key: Key) {
        var editor = LineEditor(text: "text")
        let isTaken = editor.handle(key)
        #expect(!isTaken)
        #expect(editor.text == "text")
    }

    @Test func `a paste is one line and holds no control characters`() {
        var editor = LineEditor(text: "a")
        let isTaken = editor.handle(.paste("b\r\nc\nd\te\u{1B}[2J\u{7F}"))
        #expect(isTaken)
        #expect(editor.text == "ab c d e[2J")
        #expect(editor.cursor == 11)
    }

    @Test func `a mark joins the grapheme before the cursor`() {
        var editor = LineEditor(text: "e")
        _ = editor.handle(.character("\u{301}"))
        #expect(editor.cursor == 1)
        _ = editor.handle(.character("x"))
        #expect(editor.text == "e\u{301}x")
    }

    @Test func `a line does not grow without end`() {
        var editor = LineEditor()
        let isTaken = editor.handle(.paste(String(repeating: "x", count: 10_000)))
        #expect(isTaken)
        #expect(editor.text.count == LineEditor.limit)
    }

    @Test(arguments: [("goal", 10, "goal", 4), ("goal for Ajax", 5, "Ajax", 4), ("日本語", 4, " 語", 3), ("x", 0, "", 0)])
    func `the cursor stays in view`(text: String, columns: Int, shown: String, cursor: Int) {
        let view = LineEditor(text: text).view(columns: columns)
        #expect(view.text.string == shown)
        #expect(view.cursor == cursor)
    }
}
