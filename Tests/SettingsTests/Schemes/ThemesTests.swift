import TerminalKit
import Testing

@testable import Settings

#if canImport(Glibc)
import Glibc
#endif

@Suite struct ThemesTests {
    /// The folder `themes` at the top of the repository.
    private static let folder = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/themes"

    @Test func `every file in themes is built in as it is`() throws {
        let files = try Self.names(in: Self.folder)
        #expect(files.count >= 10)
        #expect(files == Themes.files.map { $0.name + ".yaml" }.sorted())
        for (name, bytes) in Themes.files {
            #expect(try FileContents(path: "\(Self.folder)/\(name).yaml", limit: 1 << 20).bytes == bytes, "\(name)")
        }
    }

    @Test(arguments: Themes.files.map(\.name))
    func `every theme is without mistakes, and has 24 colours, an author and the variant it looks like`(name: String)
        throws
    {
        let (read, problems) = try SchemeFile(path: "\(Self.folder)/\(name).yaml").read()
        #expect(problems == [])
        let scheme = try #require(read)
        #expect(scheme.slug == name)
        #expect(scheme.colors.count == 24)
        #expect(!scheme.colors.contains(.standard))
        #expect(scheme.author != "unknown")
        #expect(Scheme.slug(of: scheme.name) == name)
        #expect((scheme.variant == .dark) == (scheme.colors[0].luminance < scheme.colors[5].luminance))
        #expect(try Themes.builtIn.named(name) == scheme)
    }

    @Test func `the terminal's own colours are the default`() throws {
        let scheme = try Themes.builtIn.named("default")
        #expect(scheme == .terminal)
        #expect(Themes.builtIn.slugs.first == "default")
        for color in scheme.colors {
            if case .palette(let number) = color { #expect(number < 16) } else { #expect(color == .standard) }
        }
    }

    @Test(arguments: ["nord", "Nord", "gruvbox-dark", "Gruvbox Dark", "gruvbox_dark", "the terminal's own colours"])
    func `a theme is found by its name in any spelling`(name: String) throws {
        #expect(try !Themes.builtIn.named(name).name.isEmpty)
    }

    @Test(arguments: [
        ("nrod", #"unknown theme "nrod". Did you mean "nord"?"#),
        ("gruvbox", #"unknown theme "gruvbox". Did you mean "gruvbox-dark"?"#),
        ("zzzzzz", #"unknown theme "zzzzzz". "feedtop themes" lists them"#),
    ])
    func `a name that is nobody's gets a suggestion`(name: String, words: String) {
        let error = #expect(throws: UnknownTheme.self) { try Themes.builtIn.named(name) }
        #expect(error?.description == words)
    }

    @Test func `the user's own themes are added, and replace those of the same name`() throws {
        let folder = try TemporaryFolder()
        let nord = try #require(Themes.files.first { $0.name == "nord" })
        try folder.write("Nord.yaml", String(decoding: nord.bytes, as: UTF8.self).replacing("Nord", with: "My Nord"))
        try folder.write("mine.yml", String(decoding: nord.bytes, as: UTF8.self))
        try folder.write("broken.yaml", "palette: 7")
        try folder.write("notes.txt", "not a theme")
        let themes = Themes.all(userFolder: folder.path)
        #expect(themes.slugs.count == Themes.builtIn.slugs.count + 1)
        #expect(try themes.named("nord").name == "My Nord")
        #expect(try themes.named("mine").name == "Nord")
        #expect(
            themes.problems.map(\.description) == [
                "\(folder.path)/broken.yaml:1:10: palette is text, not a map. Write base00: \"282a36\" below it"
            ])
    }

    @Test func `a folder that is not there has none`() {
        #expect(Themes.all(userFolder: "/no/such/folder").slugs == Themes.builtIn.slugs)
        #expect(Themes.all(userFolder: nil).problems == [])
        #expect(Themes.userFolder(environment: ["HOME": "/h"]) == "/h/.config/feedtop/themes")
    }

    private static func names(in folder: String) throws -> [String] {
        let stream = try #require(opendir(folder))
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// A folder that is gone after the test.
private final class TemporaryFolder {
    let path: String
    private var files: [String] = []

    init() throws {
        var template = Array("/tmp/feedtop-themes-XXXXXX".utf8CString)
        path = try String(cString: #require(mkdtemp(&template)))
    }

    func write(_ name: String, _ text: String) throws {
        let file = try #require(fopen("\(path)/\(name)", "w"))
        fputs(text, file)
        fclose(file)
        files.append("\(path)/\(name)")
    }

    deinit {
        for file in files { unlink(file) }
        rmdir(path)
    }
}
