import TerminalKit
import Testing

@Suite struct KeyNameTests {
    @Test(arguments: [
        (Key.character("a"), "a"), (.character("G"), "G"), (.character(" "), "Space"), (.character("-"), "-"),
        (.character("é"), "é"), (.control("w"), "Ctrl-w"), (.control("_"), "Ctrl-_"), (.control(" "), "Ctrl-Space"),
        (.alt("f"), "Alt-f"), (.alt("F"), "Alt-F"), (.alt("-"), "Alt--"), (.function(1), "F1"), (.function(12), "F12"),
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
        (.up, "Up"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Insert"), (.delete, "Delete"), (.home, "Home"),
    ])
    func `a key and its name are one another's`(key: Key, name: String) {
        #expect(key.name == name)
        #expect(Key(name: name) == key)
    }

    @Test(arguments: [
        ("ctrl-W", Key.control("w")), ("C-w", .control("w")), ("Ctrl+w", .control("w")), ("return", .enter),
        ("PAGEDOWN", .pageDown), ("shift+tab", .backTab), ("M-x", .alt("x")), ("del", .delete), ("f5", .function(5)),
        ("Ctrl-i", .tab), ("C-m", .enter), ("ctrl-[", .escape), ("Ctrl-h", .backspace),
    ])
    func `names are read as other programs write them`(name: String, key: Key) {
        #expect(Key(name: name) == key)
    }

    @Test(arguments: ["", " ", "F0", "F13", "Ctrl-", "Ctrl-ab", "Hyper-x", "Paste", "Resize", "Mouse", "ab"])
    func `what is no name of a key is none`(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test(arguments: Key.names)
    func `the names that misspelt ones are compared with are names`(name: String) {
        #expect(Key(name: name) != nil)
    }

    @Test(arguments: [
        ("q", "q", true), ("q", "Q", false), ("Ctrl-w", "Ctrl-w h", true), ("Ctrl-w h", "Ctrl-w", true),
        ("Ctrl-w h", "Ctrl-w j", false), ("g g", "g", true), ("g g", "G", false),
    ])
    func `chords clash when one is the other or begins it`(one: String, other: String, clash: Bool) throws {
        #expect(try #require(KeyChord(name: one)).clashes(with: try #require(KeyChord(name: other))) == clash)
    }

    @Test func `a chord waits for all of its keys`() throws {
        let chord = try #require(KeyChord(name: "Ctrl-w h"))
        #expect(chord.name == "Ctrl-w h")
        #expect(chord.match([.control("w")]) == .begun)
        #expect(chord.match([.control("w"), .character("h")]) == .complete)
        #expect(chord.match([.control("w"), .character("j")]) == .different)
        #expect(chord.match([.control("w"), .character("h"), .character("h")]) == .different)
        #expect(KeyChord(name: "Ctrl-w nonsense") == nil)
        #expect(KeyChord(name: " ") == nil)
    }
}
