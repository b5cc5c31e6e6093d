import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Naming a file, and what is asked before something is written.
@Suite struct SaveCommandsTests {
    /// A model whose disk has a folder, two files and a device.
    private let model = {
        var model = AppModel.make([["first", "second"], ["other"]])
        model.screen.zone = .fixed(seconds: 3_600)
        model.screen.now.time = Timestamp(microseconds: 1_769_866_982_000_000)
        let kinds: [String: Disk.Kind] = [
            ".": .folder, "/home/ann/": .folder, "/home/ann/feeds": .folder, "/home/ann/feeds/": .folder,
            "/home/ann/old.csv": .file, "/home/ann/notes.md": .file, "/home/ann/.hidden.csv": .file, "old.jsonl": .file,
            "./old.jsonl": .file, "tty.txt": .other, "x.csv": .folder,
        ]
        model.disk = Disk(
            home: "/home/ann", kind: { kinds[$0.replacing("//", with: "/")] ?? .nothing },
            names: { $0 == "." ? ["old.jsonl"] : ["old.csv", "notes.md", "feeds", ".hidden.csv"] })
        return model
    }()

    private func order(_ name: String, _ path: String? = nil, _ manner: SaveOrder.Manner = .new) -> Effect {
        let format = SaveFormat(path: name) ?? .csv
        return .save(SaveOrder(pane: 0, name: name, path: path ?? name, format: format, manner: manner))
    }

    @Test func `a name is proposed, and Enter saves under it`() {
        var model = model
        model.press("Ctrl-s")
        #expect(model.screen.prompt?.label == "save")
        #expect(model.screen.prompt?.editor.text == "feed1-20260131-144302.jsonl")
        #expect(model.press("Enter") == [order("feed1-20260131-144302.jsonl")])
        #expect(model.screen.prompt == nil)
        #expect(model.histories[.files] == ["feed1-20260131-144302.jsonl"])
        #expect(model.picture.contains("Saving · Esc stops · feed1-20260131-144302.jsonl"))
        _ = model.update(.saved(.saved(events: 1_284, name: "x.jsonl")))
        #expect(model.screen.flash?.text == "Saved 1,284 events to x.jsonl.")
        #expect(model.screen.progress == nil)
    }

    @Test func `All feeds has a name, too`() {
        var model = model
        model.press("3", "Ctrl-s")
        #expect(model.screen.prompt?.editor.text == "all-feeds-20260131-144302.jsonl")
    }

    @Test(arguments: [
        ("a.xml", "end the name in .jsonl (JSON lines), .csv or .sse (event stream)"),
        ("", "end the name in .jsonl (JSON lines), .csv or .sse (event stream)"),
        ("tty.txt", "that is no regular file"), ("x.csv", "that is a folder: write a name behind it"),
        ("~/feeds/", "that is a folder: write a name behind it"), ("no/where.csv", "there is no folder no/"),
    ])
    func `a name that cannot be is refused where it is written`(name: String, reason: String) {
        var model = model
        model.press("Ctrl-s", "Ctrl-u")
        model.type(name)
        #expect(model.press("Enter") == [])
        #expect(model.screen.prompt?.error?.reason == reason)
        model.press("Esc")
        guard !name.isEmpty else { return }
        #expect(model.run("save \(name)") == [])
        #expect(model.screen.flash == Flash("Cannot save as \(name): \(reason).", kind: .error))
    }

    @Test func `a file that is there is only touched when the user says so`() {
        for (key, manner) in [("y", SaveOrder.Manner.overwrite), ("a", .append)] {
            var model = model
            #expect(model.run("save ~/old.csv") == [])
            #expect(model.picture.contains("y overwrites · a appends · n goes back: there is a file ~/old.csv"))
            #expect(model.press("x") == [])
            #expect(model.press(key) == [order("~/old.csv", "/home/ann/old.csv", manner)])
        }
        for key in ["n", "Esc"] {
            var model = model
            _ = model.run("save ~/old.csv")
            #expect(model.press(key) == [])
            #expect(model.screen.prompt?.editor.text == "~/old.csv")
            #expect(model.question == nil)
        }
    }

    @Test func `the mouse answers nothing`() {
        var model = model
        _ = model.run("save old.jsonl")
        _ = model.update(.key(.mouse(MouseEvent(action: .click, place: Point(column: 3, row: 3)))))
        #expect(model.question != nil)
        #expect(model.screen.flash != nil)
    }

    @Test(arguments: [
        ("~/", ["~/feeds/", "~/old.csv"]), ("~/o", ["~/old.csv"]), ("~/.", ["~/.hidden.csv"]), ("o", ["old.jsonl"]),
        ("~/x", []),
    ])
    func `names of folders and of files that can be saved are completed`(typed: String, completions: [String]) {
        #expect(model.disk.completions(of: typed) == completions)
        var model = model
        model.press("Ctrl-s", "Ctrl-u")
        model.type(typed)
        #expect(model.screen.prompt?.completions.map(\.text) == completions)
        model.press("Esc", ":")
        model.type("save " + typed)
        #expect(model.screen.prompt?.completions.map(\.text) == completions.map { "save " + $0 })
    }

    @Test func `keys do what they do while a save goes on, and Esc or Ctrl-c stops it`() {
        var model = model
        _ = model.run("save new.sse")
        _ = model.update(.saving(percent: 42))
        #expect(model.picture.contains("Saving 42% · Esc stops · new.sse"))
        model.press("2", "?")
        #expect(model.focused?.name == "feed2")
        #expect(model.press("Esc") == [])
        #expect(model.screen.overlay == nil)
        model.press("/")
        #expect(model.press("Esc") == [])
        #expect(model.screen.prompt == nil)
        #expect(model.press("Esc") == [.stopSaving])
        #expect(model.press("Ctrl-c") == [.stopSaving])
        #expect(model.run("save another.sse") == [])
        #expect(model.screen.flash?.text == "Still saving new.sse; Esc stops that.")
        _ = model.update(.saved(.stopped(name: "new.sse")))
        #expect(model.screen.flash?.text == "Stopped: new.sse is not saved.")
        #expect(model.press("Ctrl-c") == [.quit])
    }

    @Test func `quitting waits for a second word while a save goes on`() {
        var model = model
        _ = model.run("save new.sse")
        #expect(model.press("q") == [])
        #expect(model.screen.flash?.text == "Still saving new.sse: once more quits without it.")
        #expect(model.press("q") == [.quit])
    }

    @Test func `a failure says why`() {
        var model = model
        _ = model.run("save new.sse")
        _ = model.update(.saved(.failed(name: "new.sse", reason: "you may not write there")))
        #expect(model.screen.flash == Flash("new.sse is not saved: you may not write there.", kind: .error))
    }
}
