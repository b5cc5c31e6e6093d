import FeedCore
import Testing

@testable import Settings

@Suite struct ConfigAdditionTests {
    private static let plain = Feed(name: "New", source: .http(url: "http://x/?a=1"))

    private func adding(_ feeds: [Feed] = [plain], to text: String) throws -> String {
        let bytes = try ConfigAddition(feeds, to: ConfigFile(path: "config.yaml", bytes: Array(text.utf8)))
            .bytes(in: Surroundings())
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", "feeds:\n  - name: New\n    url: \"http://x/?a=1\"\n"),
        ("theme: nord # mine", "theme: nord # mine\nfeeds:\n  - name: New\n    url: \"http://x/?a=1\"\n"),
        ("feeds:\ntheme: nord\n", "feeds:\n  - name: New\n    url: \"http://x/?a=1\"\ntheme: nord\n"),
        (
            "feeds:\n- name: A   # first\n  url: 'http://a/'\n\n# the look\ntheme: nord\n",
            "feeds:\n- name: A   # first\n  url: 'http://a/'\n- name: New\n  url: \"http://x/?a=1\"\n\n# the look\ntheme: nord\n"
        ),
        (
            "feeds:\n    # all\n    - { name: A, url: http://a/ }\n    # old: B\nfps: 3",
            "feeds:\n    # all\n    - { name: A, url: http://a/ }\n    - name: New\n      url: \"http://x/?a=1\"\n    # old: B\nfps: 3"
        ),
        (
            "feeds:\n  - name: A\n    url: http://a/\n    method: POST\n    body: |\n      one\n\n      # two\n    filter: x",
            "feeds:\n  - name: A\n    url: http://a/\n    method: POST\n    body: |\n      one\n\n      # two\n    filter: x\n  - name: New\n    url: \"http://x/?a=1\"\n"
        ),
        ("feeds: []\n", "feeds: [ { name: New, url: \"http://x/?a=1\" }]\n"),
        (
            "feeds: [{ name: 'A ]', url: http://a/ }] # x\n",
            "feeds: [{ name: 'A ]', url: http://a/ }, { name: New, url: \"http://x/?a=1\" }] # x\n"
        ),
        (
            "feeds: [\n  { name: A, url: http://a/ }, # it's ]\n]\n",
            "feeds: [\n  { name: A, url: http://a/ }, # it's ]\n { name: New, url: \"http://x/?a=1\" }]\n"
        ),
        (
            "feeds:\r\n  - name: A\r\n    url: http://a/\r\n",
            "feeds:\r\n  - name: A\r\n    url: http://a/\r\n  - name: New\r\n    url: \"http://x/?a=1\"\r\n"
        ),
    ])
    func `feeds stand behind those that there are, and all else stays as it is`(before: String, after: String) throws {
        #expect(try adding(to: before) == after)
    }

    @Test func `everything that a line can say is written, and read as the same`() throws {
        var feed = Feed(name: "It's \"mine\": #1", source: .http(url: "https://me:pw@x/?q=${A}&b=$${c}"))
        feed.request.method = "POST"
        feed.request.headers = [Header(name: "Authorization", value: "Bearer t"), Header(name: "X", value: "")]
        feed.request.body = Array("{\"a\": \"é\\n\ttab\"}\n".utf8)
        feed.request.user = "me:yes"
        feed.request.isInsecure = true
        feed.request.usesNetrc = true
        feed.request.caCertificate = "/ca"
        feed.request.certificate = "/cert"
        feed.request.key = "/key"
        feed.request.proxy = "http://proxy/"
        feed.request.unixSocket = "/run/s"
        feed.filter = "price > 100 and not (a ~ \"b\")"
        let text = try adding([feed, ConfigAdditionTests.plain], to: "feeds:\n- name: yes\n  url: http://a/\n")
        let reading = ConfigReading.of(text)
        #expect(reading.config?.feeds.dropFirst() == [feed, ConfigAdditionTests.plain])
        #expect(reading.problems == [])
    }

    @Test func `feeds with mistakes stay, too`() throws {
        let text = "feeds:\n- name: A\n  ur: http://a/\n"
        #expect(try adding(to: text) == text + "- name: New\n  url: \"http://x/?a=1\"\n")
    }

    @Test(arguments: [
        "feeds: 3\n", "{ theme: nord }\n", "feeds:\n- name: New\n  url: http://a/\n", "a: [\n", "theme: nord\n...\n",
    ])
    func `a file that they do not fit into is refused, and nothing is lost`(text: String) {
        #expect(throws: Problem.self) { try adding(to: text) }
    }
}
