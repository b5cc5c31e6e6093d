import FeedCore
import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct FileWatchTests {
    private let home = TemporaryFolder()
    private let watch = FileWatch()

    /// What happens is known before the call that does it returns.
    private func changes(after act: () throws -> Int32) rethrows -> Bool {
        _ = watch.takeChanges()
        let failures = try act()
        return watch.takeChanges() && failures == 0
    }

    private func write(_ text: String, to file: String) throws -> Int32 {
        try home.write(text, to: file)
        return 0
    }

    @Test func `a file that is written, replaced or taken away has changed, and its neighbour has not`() throws {
        let file = try home.write("1", to: "config")
        let new = try home.write("2", to: "new")
        watch.watch(Set(WatchedPlaces.leading(to: file)))
        #expect(try changes { try write("3", to: "config") })
        #expect(try !changes { try write("3", to: "other") })
        #expect(changes { rename(new, file) })
        #expect(changes { chmod(file, 0o600) })
        #expect(changes { unlink(file) })
        #expect(!changes { 0 })
    }

    @Test func `a folder that appears, or goes and comes back, is watched again`() throws {
        let path = home.path(of: "later/config")
        watch.watch(Set(WatchedPlaces.leading(to: path)))
        #expect(try changes { try write("1", to: "later/config") })
        watch.watch(Set(WatchedPlaces.leading(to: path)))
        #expect(changes { unlink(path) + rmdir(home.path(of: "later")) })
        watch.watch(Set(WatchedPlaces.leading(to: path)))
        #expect(try changes { try write("1", to: "later/config") })
    }

    @Test func `bytes of the system are told apart`() {
        func bytes(_ watch: Int32, _ name: String) -> [UInt8] {
            let padded = Array(name.utf8) + Array(repeating: 0, count: 16 - name.utf8.count)
            let numbers: [UInt32] = [UInt32(bitPattern: watch), 8, 0, name.isEmpty ? 0 : 16]
            return numbers.flatMap { number in withUnsafeBytes(of: number, Array.init) } + (name.isEmpty ? [] : padded)
        }
        let both = bytes(3, "config.yaml") + bytes(-1, "") + bytes(4, "x")
        #expect(
            FileHappening.all(in: both[...]) == [
                FileHappening(watch: 3, name: "config.yaml"), FileHappening(watch: -1, name: ""),
                FileHappening(watch: 4, name: "x"),
            ])
    }
}
