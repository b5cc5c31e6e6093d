import FeedCore
import FeedtopTestKit
import Testing

@testable import FeedtopApp

@Suite struct CurlCommandTests {
    private func command(_ line: String, readsFiles: Bool = true) throws -> CurlCommand {
        let words = ShellLine(line)
        return try CurlCommand(words.words, end: line.count, readsFiles: readsFiles)
    }

    /// A request in a few words.
    private func words(_ command: CurlCommand) -> [String] {
        let request = command.request
        return [command.source, request.method.map { "method \($0)" }]
            .compactMap(\.self) + request.headers.map { "\($0.name): \($0.value)" }
            + [
                request.body.map { "body " + String(decoding: $0, as: UTF8.self) }, request.user.map { "user \($0)" },
                request.isInsecure ? "insecure" : nil, request.caCertificate.map { "cacert \($0)" },
                request.certificate.map { "cert \($0)" }, request.key.map { "key \($0)" },
                request.proxy.map { "proxy \($0)" }, request.unixSocket.map { "socket \($0)" },
                request.usesNetrc ? "netrc" : nil, command.name.map { "name \($0)" },
                command.filter.map { "filter \($0)" },
            ].compactMap(\.self)
    }

    @Test(arguments: [
        ("http://x/", ["http://x/"]),
        ("--url http://x/ -sSN -L --compressed", ["http://x/"]),
        ("-H 'A: b' -H'C;' --header 'D: e' x", ["x", "A: b", "C: ", "D: e"]),
        ("-XPUT x", ["x", "method PUT"]), ("-sNX POST x", ["x", "method POST"]),
        ("-d a=1 -d b=2 x", ["x", "body a=1&b=2"]), ("--data-raw @a x", ["x", "body @a"]),
        ("--data-urlencode 'q=a b&c' --data-urlencode '=é' x", ["x", "body q=a%20b%26c&%C3%A9"]),
        (#"--json '{"a":1}' x"#, ["x", "Content-Type: application/json", #"body {"a":1}"#]),
        (#"-H 'content-type: text/x' --json 1 --json 2 x"#, ["x", "content-type: text/x", "body 12"]),
        ("-G -d a=1 -d b=2 http://x/", ["http://x/?a=1&b=2"]), ("-Gd a=1 http://x/?z=0", ["http://x/?z=0&a=1"]),
        ("-u me:pw x", ["x", "user me:pw"]), ("-k x", ["x", "insecure"]),
        (
            "--cacert a -E b --key c -x d --unix-socket e -n x",
            ["x", "cacert a", "cert b", "key c", "proxy d", "socket e", "netrc"]
        ),
        (
            "-A me -e http://y/ -b a=1 --oauth2-bearer t x",
            ["x", "User-Agent: me", "Referer: http://y/", "Cookie: a=1", "Authorization: Bearer t"]
        ),
        ("x --name 'My feed' --filter 'a > 1'", ["x", "name My feed", "filter a > 1"]),
        ("-- -x", ["-x"]),
    ])
    func `options mean what they mean to curl`(line: String, expected: [String]) throws {
        #expect(words(try command(line)) == expected)
    }

    @Test func `what is about something else is left out, and told`() throws {
        #expect(try command("-sN -o /dev/null -m 5 --retry 3 -4 x").leftOut == ["-o", "-m", "--retry", "-4"])
    }

    @Test(arguments: [
        ("", 0, "write the URL of a stream"), ("-k", 2, "write the URL of a stream"),
        ("x y", 2, "this is a second URL: one feed has one"),
        ("x --frob", 2, "feedtop does not know --frob: remove it"),
        ("-sZ x", 2, "feedtop does not know -Z: remove it"), ("x -H", 4, "-H needs a value"),
        ("x -F a=b", 5, "feedtop cannot do what -F asks for: remove it"),
        ("x -H nonsense", 5, #"a header is written "Name: value", on one line"#), ("x -u me", 5, "write NAME:PASSWORD"),
        ("x -X 'A B'", 5, "a method is one word, such as POST"),
        ("x -b jar", 5, "files of cookies are not read: write NAME=VALUE"),
        ("x -d @/no/such", 5, "there is no file /no/such"), ("x -d @-", 5, "there is no file -"),
        ("x --filter 'a >'", 11, ""),
    ])
    func `what cannot be done is told where it stands`(line: String, offset: Int, reason: String) {
        let fault = #expect(throws: LineFault.self) { try command(line) }
        #expect(fault?.offset == offset)
        #expect(fault?.reason.hasPrefix(reason) == true, "\(fault?.reason ?? "")")
    }

    @Test func `files are read when they are wanted, and never waited for`() throws {
        let home = TemporaryFolder()
        let path = try home.write("A: 1\nB: 2\n", to: "headers")
        #expect(try command("x -H @\(path) -d @\(path)").request.headers.map(\.name) == ["A", "B"])
        #expect(words(try command("x -d @\(path)")) == ["x", "body A: 1B: 2"])
        #expect(words(try command("x --data-binary @\(path)")) == ["x", "body A: 1\nB: 2\n"])
        #expect(words(try command("x -H @\(path) -d @\(path)", readsFiles: false)) == ["x", "body "])
    }
}
