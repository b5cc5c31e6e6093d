import Testing
import Transfer

@Suite struct ParsedURLTests {
    @Test(arguments: [
        ("http://a", "http://a/"), ("HTTP://A.b/C?d#e", "http://a.b/C?d"), ("a:81/x", "http://a:81/x"),
        ("https://a:443/", "https://a/"), ("https://a:80/", "https://a:80/"), ("http://me:secret@a/", "http://a/"),
        ("http://a/ü b", "http://a/%c3%bc%20b"), ("http://[::1]:8/", "http://[::1]:8/"),
    ])
    func `a URL is written without credentials and fragment`(text: String, url: String) throws {
        #expect(try ParsedURL(text).text.lowercased() == url.lowercased())
    }

    @Test(
        arguments: [
            ("http://me:s%40crt@a/", "me:s@crt"), ("http://me@a/", "me:"), ("http://a/", nil),
        ] as [(String, String?)])
    func `credentials are kept apart`(text: String, credentials: String?) throws {
        #expect(try ParsedURL(text).credentials == credentials)
    }

    @Test func `an origin is scheme, host and port`() throws {
        #expect(try ParsedURL("http://A:80/x").origin == ParsedURL("http://a/y?z").origin)
        #expect(try ParsedURL("http://a/").origin != ParsedURL("https://a/").origin)
        #expect(try ParsedURL("http://a:80/").origin != ParsedURL("http://a:81/").origin)
    }

    @Test(arguments: ["", "http://", "http://a:99999/", "http://a b/", "http://a:x/"])
    func `what is no URL is refused`(text: String) {
        #expect(throws: TransferError.self) { try ParsedURL(text) }
    }

    @Test(arguments: ["ftp://a/b", "file:///b", "gopher://a", "ws://a/b"])
    func `other schemes are named`(text: String) {
        let scheme = String(text.prefix { $0 != ":" })
        #expect(throws: TransferError.unsupportedScheme(scheme)) { try ParsedURL(text) }
    }
}
