import FeedtopTestKit
import Settings
import Testing

@testable import FeedtopApp

@Suite struct CheckRunTests {
    private let home = TemporaryFolder()

    private func findings(config: String? = nil, themeFiles: [String] = []) -> CheckRun.Findings {
        CheckRun(
            config: config, themeFiles: themeFiles,
            environment: ["HOME": home.path, "XDG_CONFIG_HOME": home.path(of: ".config")]
        ).findings()
    }

    @Test func `a good config has nothing to mend`() throws {
        let path = try home.write("feeds:\n  - { name: A, url: 'http://a/' }\n", to: ".config/feedtop/config.yaml")
        let findings = findings()
        #expect(findings.problems.isEmpty)
        #expect(findings.summary == "\(path), 1 usable feed: 0 errors, 0 warnings")
    }

    @Test func `a mistake is told with its place and what to write instead`() throws {
        let path = try home.write("feeds:\n  - name: A\n    ur: http://a/\n", to: "c.yaml")
        let findings = findings(config: path)
        #expect(findings.problems.contains { $0.description.hasPrefix("\(path):3:5: ") })
        #expect(findings.problems.contains { $0.description.contains(#"Did you mean "url"?"#) })
        #expect(findings.summary.hasPrefix("\(path), 0 usable feeds: "))
    }

    @Test func `no config is no mistake, unless it was named`() {
        #expect(findings().problems.isEmpty)
        #expect(findings().summary.hasPrefix("no config at "))
        #expect(findings(config: "/no/config").problems.count == 1)
    }

    @Test func `a theme file that is named is looked at`() throws {
        let path = try home.write("system: base16\nname: Broken\n", to: "broken.yaml")
        #expect(findings(themeFiles: [path]).problems.contains { $0.severity == .error })
    }

    @Test func `the README's configs have no mistakes`() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let readme = String(decoding: try #require(FileBytes.read("/\(root)/README.md")), as: UTF8.self)
        let examples = readme.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
        // The last one is a theme.
        #expect(examples.count == 10)
        for example in examples.dropLast() {
            let path = try home.write(String(example), to: "c.yaml")
            #expect(findings(config: path).problems.isEmpty, "\(example)")
        }
    }
}
