import FeedCore
import Testing
import Transfer

@testable import FeedEngine

@Suite struct HopTests {
    private func make(_ url: String, _ change: (inout FeedRequest) -> Void = { _ in }) throws -> Hop {
        var request = FeedRequest()
        request.headers = [Header(name: "Authorization", value: "Bearer t")]
        change(&request)
        return Hop(url: try ParsedURL(url), request: request, lastEventID: "", userAgent: "feedtop/1")
    }

    @Test(arguments: [
        ("http://a/x/y?q", "z", "http://a/x/z"), ("http://a/x/y", "/z?r=1", "http://a/z?r=1"),
        ("http://a/x", "//b/z", "http://b/z"), ("http://a/x", "https://a/z", "https://a/z"),
        ("http://a/x?q=1", "?q=2", "http://a/x?q=2"), ("http://a/x", "/with space", "http://a/with%20space"),
        ("http://a/x", "http://me:secret@b/z", "http://b/z"), ("http://a:80/x", "http://A/z", "http://a/z"),
    ])
    func `a target is resolved against the URL before it`(from: String, location: String, to: String) throws {
        #expect(try make(from).following(status: 302, to: location).url.text == to)
    }

    @Test(arguments: [
        ("http://a/", "http://a/x", true), ("http://a/", "http://a:80/x", true), ("http://a/", "http://A/x", true),
        ("http://a/", "http://a:81/x", false), ("http://a/", "https://a/x", false), ("http://a/", "http://b/x", false),
        ("http://a/", "http://a.b/x", false), ("https://a/", "https://a:443/x", true),
    ])
    func `an origin is scheme, host and port`(from: String, to: String, keeps: Bool) throws {
        let hop = try make(from) { request in
            request.user = "me:secret"
            request.certificate = "c.pem"
        }.following(status: 307, to: to)
        #expect(hop.request.headers.isEmpty != keeps)
        #expect((hop.request.user != nil) == keeps && (hop.request.certificate != nil) == keeps)
    }

    @Test func `what was dropped stays dropped on the way back`() throws {
        let hop = try make("http://a/").following(status: 307, to: "http://b/").following(status: 307, to: "http://a/")
        #expect(hop.request.headers.isEmpty)
    }

    @Test func `https never falls to http`() throws {
        let hop = try make("https://a/")
        #expect(throws: TransferError.badRedirect("from https to http")) {
            try hop.following(status: 302, to: "http://a/")
        }
    }

    @Test(arguments: [
        (301, "POST", "GET"), (302, "POST", "GET"), (303, "POST", "GET"), (307, "POST", "POST"), (308, "POST", "POST"),
        (301, "PUT", "PUT"), (303, "PUT", "GET"), (303, "HEAD", "HEAD"), (302, "GET", "GET"),
    ])
    func `the status decides about the method`(status: Int, method: String, next: String) throws {
        let hop = try make("http://a/") { request in
            request.method = method
            request.body = method == "HEAD" || method == "GET" ? nil : [1]
        }.following(status: status, to: "/x")
        #expect(hop.method == next)
        #expect((hop.request.body != nil) == (next == "POST" || next == "PUT"))
    }

    @Test func `the stream's own last event ID is sent instead of the user's`() throws {
        var hop = try make("http://a/") { $0.headers = [Header(name: "last-event-id", value: "1")] }
        #expect(hop.transferRequest.headers.last?.value == "1")
        hop.lastEventID = "2"
        #expect(hop.transferRequest.headers.filter { $0.name.lowercased() == "last-event-id" }.map(\.value) == ["2"])
    }
}
