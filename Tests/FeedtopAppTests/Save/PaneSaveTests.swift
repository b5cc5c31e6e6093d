import FeedCore
import FeedtopTestKit
import Glibc
import Screens
import Testing

@testable import FeedtopApp

/// Saves into real files.
@Suite struct PaneSaveTests {
    private let folder = TemporaryFolder()
    private let store = EventStore.make([["a1", "a2"], ["b1"]])

    private func timeline(_ feeds: [Int] = [0, 1], filter: String = "") -> Timeline {
        guard let filter = try? Filter(filter) else { preconditionFailure("no filter") }
        return Timeline(feeds: feeds.map(FeedID.init(rawValue:)), filter: filter, store: store.snapshot())
    }

    private func save(
        _ name: String, _ manner: SaveOrder.Manner = .new, _ timeline: Timeline? = nil,
        writer: @escaping SaveFile.Writer = SaveFile.write, goesOn: (Double) -> Bool = { _ in true }
    ) -> SaveEnding {
        guard let format = SaveFormat(path: name) else { preconditionFailure("no format: \(name)") }
        let order = SaveOrder(pane: 0, name: name, path: folder.path(of: name), format: format, manner: manner)
        return PaneSave(order: order, timeline: timeline ?? self.timeline()).run(writer: writer, goesOn: goesOn)
    }

    /// The names of everything in the folder.
    private var names: [String] { Disk.real.names(folder.path).sorted() }

    private func mode(of file: String) -> mode_t {
        var status = stat()
        stat(folder.path(of: file), &status)
        return status.st_mode & 0o7777
    }

    @Test func `JSON lines are those of tail, in the order of arrival`() {
        #expect(save("x.jsonl") == .saved(events: 3, name: "x.jsonl"))
        #expect(
            folder.text(of: "x.jsonl") == """
                {"feed":"feed1","event":"message","data":"a1","id":"","receivedAt":"1970-01-01T00:00:01.000000Z"}
                {"feed":"feed1","event":"message","data":"a2","id":"","receivedAt":"1970-01-01T00:00:01.000000Z"}
                {"feed":"feed2","event":"message","data":"b1","id":"","receivedAt":"1970-01-01T00:00:01.000000Z"}

                """)
        #expect(names == ["x.jsonl"])
    }

    @Test func `CSV has five columns, named once`() {
        #expect(save("x.csv", .new, timeline([1])) == .saved(events: 1, name: "x.csv"))
        #expect(save("x.csv", .append, timeline([1])) == .saved(events: 1, name: "x.csv"))
        let line = "feed2,message,,1970-01-01T00:00:01.000000Z,b1\r\n"
        #expect(folder.text(of: "x.csv") == "feed,event,id,receivedAt,data\r\n" + line + line)
    }

    @Test func `only what the pane shows is saved: not what its filter hides, nor what is cleared, nor lines`() {
        store.mark("now", at: .make(2))
        var cleared = timeline()
        cleared.clear(upTo: 2)
        #expect(save("x.jsonl", .new, timeline(filter: "1")) == .saved(events: 2, name: "x.jsonl"))
        #expect(save("y.jsonl", .new, cleared) == .saved(events: 1, name: "y.jsonl"))
        #expect(folder.text(of: "y.jsonl")?.contains("b1") == true)
    }

    @Test func `many events are saved whole`() {
        let store = EventStore()
        let feeds = ["x", "y"].map { store.add(Feed(name: $0, source: .standardInput), at: .make(0)) }
        for number in 0..<100 {
            store.add((0..<200).map { "\(number * 200 + $0)" }, to: feeds[number % 2])
        }
        let all = Timeline(feeds: feeds, filter: .everything, store: store.snapshot())
        var shares: [Double] = []
        let ending = save(
            "x.sse", .new, all,
            goesOn: { share in
                shares.append(share)
                return true
            })
        #expect(ending == .saved(events: 20_000, name: "x.sse"))
        #expect(folder.text(of: "x.sse") == (0..<20_000).map { "data: \($0)\n\n" }.joined())
        #expect(shares == shares.sorted() && shares.last == 1)
    }

    @Test func `a new file is readable as the mask says; another one's permissions stay`() throws {
        let status = String(decoding: FileBytes.read("/proc/self/status") ?? [], as: UTF8.self)
        let mask = try #require(status.firstMatch(of: #/Umask:\s*(\d+)/#).flatMap { mode_t($0.1, radix: 8) })
        _ = save("x.jsonl")
        #expect(mode(of: "x.jsonl") == 0o666 & ~mask)
        chmod(folder.path(of: "x.jsonl"), 0o604)
        #expect(save("x.jsonl", .overwrite, timeline([1])) == .saved(events: 1, name: "x.jsonl"))
        #expect(mode(of: "x.jsonl") == 0o604)
        #expect(folder.text(of: "x.jsonl")?.contains("a1") == false)
    }

    @Test func `nobody else can read a file that takes another one's place while it is written`() throws {
        try folder.write("old\n", to: "x.jsonl")
        let writer: SaveFile.Writer = { descriptor, bytes in
            var status = stat()
            #expect(fstat(descriptor, &status) == 0 && status.st_mode & 0o7777 == 0o600)
            return SaveFile.write(descriptor, bytes)
        }
        #expect(save("x.jsonl", .overwrite, writer: writer) == .saved(events: 3, name: "x.jsonl"))
    }

    @Test func `a link goes on leading to its file`() throws {
        try folder.write("old", to: "real/file.sse")
        symlink(folder.path(of: "real/file.sse"), folder.path(of: "link.sse"))
        #expect(save("link.sse", .overwrite, timeline([1])) == .saved(events: 1, name: "link.sse"))
        #expect(folder.text(of: "real/file.sse") == "data: b1\n\n")
        var status = stat()
        #expect(lstat(folder.path(of: "link.sse"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func `added events begin with an ID of their own, so that they keep it`() throws {
        try folder.write("id: 7\ndata: old\n\ndata: unfinished", to: "x.sse")
        #expect(save("x.sse", .append, timeline([1])) == .saved(events: 1, name: "x.sse"))
        #expect(folder.text(of: "x.sse") == "id: 7\ndata: old\n\ndata: unfinished\n\nid: \ndata: b1\n\n")
    }

    /// A disk that takes no more after so many bytes.
    private func fullDisk(after room: Int) -> SaveFile.Writer {
        { descriptor, bytes in
            guard lseek(descriptor, 0, SEEK_END) < room else {
                errno = ENOSPC
                return -1
            }
            return SaveFile.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(50)))
        }
    }

    @Test(arguments: [SaveOrder.Manner.new, .overwrite, .append])
    func `a full disk is said, and leaves what was there`(manner: SaveOrder.Manner) throws {
        if manner != .new { try folder.write("old\n", to: "x.jsonl") }
        let ending = save("x.jsonl", manner, writer: fullDisk(after: 100))
        #expect(
            ending == .failed(name: "x.jsonl", reason: "there is no space left; choose another place"))
        #expect(folder.text(of: "x.jsonl") == (manner == .new ? nil : "old\n"))
        #expect(names == (manner == .new ? [] : ["x.jsonl"]))
    }

    @Test(arguments: [SaveOrder.Manner.new, .overwrite, .append])
    func `a save that is given up leaves what was there`(manner: SaveOrder.Manner) throws {
        if manner != .new { try folder.write("old\n", to: "x.jsonl") }
        #expect(save("x.jsonl", manner, goesOn: { $0 < 1 }) == .stopped(name: "x.jsonl"))
        #expect(folder.text(of: "x.jsonl") == (manner == .new ? nil : "old\n"))
        #expect(names == (manner == .new ? [] : ["x.jsonl"]))
    }

    @Test func `a file that comes into being meanwhile is not lost`() throws {
        let path = folder.path(of: "x.jsonl")
        let ending = save(
            "x.jsonl",
            goesOn: { share in
                if share == 1 { _ = FileBytes.write(Array("mine".utf8), to: path) }
                return true
            })
        #expect(ending == .failed(name: "x.jsonl", reason: "meanwhile there is a file of that name"))
        #expect(folder.text(of: "x.jsonl") == "mine")
        #expect(names == ["x.jsonl"])
    }

    @Test func `a folder that is not there is said`() {
        #expect(save("no/x.jsonl") == .failed(name: "no/x.jsonl", reason: "there is no such folder"))
        #expect(save("no.csv", .append) == .failed(name: "no.csv", reason: "there is no such folder"))
    }

    @Test func `an event stream that is saved and read again is the same events`() throws {
        let store = EventStore()
        let feed = store.add(Feed(name: "x", source: .standardInput), at: .make(0))
        let streams = [
            "id: 1\nevent: \u{1B}[31mred\ndata: \u{1B}]0;owned\u{7}\ndata:  two \n\n", "data\n\n", "id\ndata: none\n\n",
            "data: \u{FEFF}\u{202E}\u{0}\u{85}\u{2028}x\n\n", ":c\nid: 日本\ndata: {\"a\":\"\\u001b\"}\ndata\n\n",
        ]
        for stream in streams { store.add(stream: stream, to: feed) }
        _ = save("x.sse", .new, Timeline(feeds: [feed], filter: .everything, store: store.snapshot()))
        let again = EventStore()
        let copy = again.add(Feed(name: "x", source: .standardInput), at: .make(0))
        again.add(stream: folder.text(of: "x.sse") ?? "", to: copy)
        func parts(_ store: EventStore) -> [[String]] {
            Timeline(feeds: [feed], filter: .everything, store: store.snapshot()).items(limit: 9)
                .map { [$0.type, $0.id, $0.data] }
        }
        #expect(parts(again) == parts(store))
        #expect(parts(store).count == streams.count)
    }

    @Test func `large events are given up between two of them`() {
        store.add(Array(repeating: String(repeating: "x", count: 1 << 20), count: 4), to: FeedID(rawValue: 0))
        var shares: [Double] = []
        let ending = save(
            "x.jsonl", .new, timeline([0]),
            goesOn: { share in
                shares.append(share)
                return shares.count < 3
            })
        #expect(ending == .stopped(name: "x.jsonl"))
        #expect(shares.last.map { $0 > 0 && $0 < 1 } == true)
    }
}
