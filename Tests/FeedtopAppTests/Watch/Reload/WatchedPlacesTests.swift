import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct WatchedPlacesTests {
    private let home = TemporaryFolder()

    private func places(_ path: String) -> [String] {
        WatchedPlaces.leading(to: path).map { place in
            "\(place.folder.replacing(home.path, with: "~")) \(place.name ?? "*")"
        }
    }

    @Test func `a file is watched by its name in its folder`() throws {
        let file = try home.write("", to: "a/b/config")
        #expect(places(file) == ["~/a/b config"])
        #expect(places(home.path(of: "a/./b/../b/config")) == ["~/a/b config"])
    }

    @Test func `what is not there yet is watched for where it would begin`() throws {
        try home.write("", to: "a/other")
        #expect(places(home.path(of: "a/config")) == ["~/a config"])
        #expect(places(home.path(of: "a/b/c/config")) == ["~/a b"])
    }

    @Test func `every link on the way is watched, and what it points to`() throws {
        try home.write("", to: "store/1/config")
        try home.write("", to: "a/other")
        #expect(symlink("1", home.path(of: "store/now")) == 0)
        #expect(symlink("../store/now/config", home.path(of: "a/config")) == 0)
        #expect(places(home.path(of: "a/config")) == ["~/a config", "~/store now", "~/store/1 config"])
    }

    @Test func `links that lead nowhere, or round and round, come to an end`() throws {
        try home.write("", to: "a/other")
        #expect(symlink("gone", home.path(of: "a/config")) == 0)
        #expect(places(home.path(of: "a/config")) == ["~/a config", "~/a gone"])
        #expect(symlink("round", home.path(of: "a/round")) == 0)
        #expect(Set(places(home.path(of: "a/round"))) == ["~/a round"])
    }

    @Test func `a folder is watched with all its names`() throws {
        try home.write("", to: "themes/mine.yaml")
        let places = WatchedPlaces.around(folder: home.path(of: "themes"))
        #expect(
            places == [
                WatchedPlace(folder: home.path, name: "themes"),
                WatchedPlace(folder: home.path(of: "themes"), name: nil),
            ])
    }
}
