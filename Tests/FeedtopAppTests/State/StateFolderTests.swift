import FeedCore
import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct StateFolderTests {
    private let home = TemporaryFolder()

    private var folder: StateFolder { StateFolder(path: home.path(of: "a/b/feedtop")) }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private func names() -> [String] {
        guard let list = opendir(folder.path) else { return [] }
        defer { closedir(list) }
        var names: [String] = []
        while let entry = readdir(list) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    @Test(arguments: [
        (["XDG_STATE_HOME": "/x", "HOME": "/home/ann"], "/x/feedtop"),
        (["XDG_STATE_HOME": "x", "HOME": "/home/ann"], "/home/ann/.local/state/feedtop"),
        (["HOME": "/home/ann"], "/home/ann/.local/state/feedtop"), ([:], nil), (["HOME": ""], nil),
    ])
    func `it lies where the user's state does`(environment: [String: String], path: String?) {
        #expect(StateFolder.locate(environment: environment)?.path == path)
    }

    @Test func `what is written is read again, by its owner only, and nothing else is left`() throws {
        #expect(try folder.read("s.json") == nil)
        try folder.write(Array("one".utf8), to: "s.json")
        try folder.write(Array("two".utf8), to: "s.json")
        #expect(try folder.read("s.json") == Array("two".utf8))
        #expect(mode(folder.path) == 0o700)
        #expect(mode(folder.path(of: "s.json")) == 0o600)
        #expect(names() == ["s.json"])
    }

    @Test func `a folder that others could read is closed to them`() throws {
        try folder.write([], to: "s.json")
        chmod(folder.path, 0o755)
        try folder.write([], to: "s.json")
        #expect(mode(folder.path) == 0o700)
    }

    @Test func `links, pipes and folders are not read, and a link's target is not written`() throws {
        try folder.write([], to: "x")
        let target = try home.write("keep", to: "target")
        symlink(target, folder.path(of: "link"))
        mkfifo(folder.path(of: "pipe"), 0o600)
        mkdir(folder.path(of: "folder"), 0o700)
        for name in ["link", "pipe", "folder"] { #expect(throws: StateError.self) { try folder.read(name) } }
        try folder.write(Array("new".utf8), to: "link")
        #expect(home.text(of: "target") == "keep")
        #expect(throws: StateError.self) { try folder.write([1], to: "folder") }
        #expect(names() == ["folder", "link", "pipe", "x"])
    }

    @Test func `what could not be read again does not take the place of what can`() throws {
        try folder.write([1], to: "s.json")
        let large = [UInt8](repeating: 1, count: StateFolder.limit + 1)
        #expect(throws: StateError.self) { try folder.write(large, to: "s.json") }
        #expect(try folder.read("s.json") == [1])
    }

    @Test func `an error says what was to be done, to what, and why`() throws {
        let blocked = StateFolder(path: try home.write("", to: "file") + "/feedtop")
        let error = #expect(throws: StateError.self) { try blocked.write([], to: "s.json") }
        #expect(error?.description == "Cannot make \(blocked.path): Not a directory")
    }

    @Test func `what is put aside never takes the place of another file`() throws {
        for number in 1...3 {
            try folder.write([UInt8(number)], to: "s.json")
            _ = try folder.putAside("s.json")
        }
        #expect(names() == ["s.json.aside", "s.json.aside-2", "s.json.aside-3"])
        #expect(try folder.read("s.json.aside") == [1])
    }
}

@Suite struct StateFileTests {
    private let home = TemporaryFolder()
    private var folder: StateFolder { StateFolder(path: home.path(of: "feedtop")) }

    @Test func `a state comes back with its time`() throws {
        try folder.write(StateFile(["a": 1], at: Timestamp(microseconds: 7)).bytes, to: "s.json")
        let reading = folder.state(of: "s.json", as: [String: Int].self, called: "It")
        #expect(reading.file?.state == ["a": 1])
        #expect(reading.file?.time == Timestamp(microseconds: 7))
        #expect(reading.trouble == nil)
    }

    @Test func `no file is no trouble`() {
        let reading = folder.state(of: "s.json", as: [String: Int].self, called: "It")
        #expect(reading.file == nil)
        #expect(reading.trouble == nil)
    }

    @Test func `what is no file of the user's is put aside, too`() throws {
        try folder.write([], to: "x")
        mkdir(folder.path(of: "s.json"), 0o700)
        let reading = folder.state(of: "s.json", as: [String: Int].self, called: "It")
        let reason = "it is no file of yours that feedtop wrote"
        #expect(
            reading.trouble
                == "It cannot be read (\(reason)): it is kept as \(folder.path)/s.json.aside, and a new one begins.")
        try folder.write([1], to: "s.json")
        #expect(try folder.read("s.json") == [1])
    }

    @Test(arguments: [
        ("", "It cannot be read"), ("{", "It cannot be read"), ("[]", "It cannot be read"),
        ("\u{0}\u{1}", "It cannot be read"),
        (#"{"version": 1}"#, "It cannot be read"), (#"{"version": 1, "savedAt": 0, "state": 7}"#, "It cannot be read"),
        (#"{"version": 2, "savedAt": 0, "state": {"a": 1}}"#, "It is of a newer feedtop"),
    ])
    func `what cannot be used is told of and put aside whole`(text: String, words: String) throws {
        try folder.write(Array(text.utf8), to: "s.json")
        let reading = folder.state(of: "s.json", as: [String: Int].self, called: "It")
        #expect(reading.file == nil)
        #expect(
            reading.trouble == "\(words): it is kept as \(folder.path)/s.json.aside, and a new one begins.")
        #expect(try folder.read("s.json") == nil)
        #expect(try folder.read("s.json.aside") == Array(text.utf8))
    }
}
