import FeedCore
import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct ConfigWriterTests {
    private let home = TemporaryFolder()
    private let feed = Feed(name: "New", source: .http(url: "http://x/"))

    private func write(to path: String) throws {
        try ConfigWriter(origin: ConfigOrigin(option: path, environment: [:])).add([feed])
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test func `a file that is not there is made, for its owner alone`() throws {
        try write(to: home.path(of: "a/b/config.yaml"))
        #expect(home.text(of: "a/b/config.yaml") == "feeds:\n  - name: New\n    url: \"http://x/\"\n")
        #expect(mode(of: home.path(of: "a/b/config.yaml")) == 0o600)
    }

    @Test func `mode and link stay as they are`() throws {
        let file = try home.write("theme: nord\n", to: "store/config.yaml")
        #expect(chmod(file, 0o640) == 0)
        #expect(symlink("store/config.yaml", home.path(of: "config.yaml")) == 0)
        try write(to: home.path(of: "config.yaml"))
        #expect(home.text(of: "store/config.yaml")?.hasPrefix("theme: nord\nfeeds:\n") == true)
        #expect(mode(of: file) == 0o640)
        var status = stat()
        #expect(lstat(home.path(of: "config.yaml"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func `what a run that was killed has left is in nobody's way, and nothing is left`() throws {
        let file = try home.write("theme: nord\n", to: "config.yaml")
        try home.write("half", to: "config.yaml.\(getpid()).new")
        try write(to: file)
        #expect(home.text(of: "config.yaml")?.hasSuffix("  - name: New\n    url: \"http://x/\"\n") == true)
        #expect(home.text(of: "config.yaml.\(getpid()).new") == nil)
    }

    @Test func `what cannot be written leaves the file alone and says why`() throws {
        let file = try home.write("feeds: 3\n", to: "config.yaml")
        let failure = #expect(throws: ConfigWriter.Failure.self) { try write(to: file) }
        #expect(failure?.reason == "config.yaml:1:8: feeds is text, not a list: nothing was written")
        #expect(home.text(of: "config.yaml") == "feeds: 3\n")
    }
}
