import FeedCore
import FeedtopTestKit
import Testing

@testable import FeedtopApp

@Suite struct HeaderArgumentTests {
    @Test(arguments: [
        ("Name: value", Header(name: "Name", value: "value")), ("Name:value", Header(name: "Name", value: "value")),
        ("X-A:\t a: b ", Header(name: "X-A", value: "a: b")), ("X-Empty:", Header(name: "X-Empty", value: "")),
        ("X-Empty;", Header(name: "X-Empty", value: "")), ("X: grün", Header(name: "X", value: "grün")),
    ])
    func `a header is written as in curl`(text: String, header: Header) throws {
        #expect(try HeaderArgument(text).headers() == [header])
    }

    @Test(arguments: ["nocolon", ": value", "two words: x", "X: a\r\nY: b", "X;y", "X: \u{7F}", ""])
    func `what cannot be sent is refused without repeating it`(text: String) {
        #expect(
            throws: LaunchError.unusableOption(
                "--header", reason: #"a header is written "Name: value", on one line"#)
        ) { try HeaderArgument(text).headers() }
    }

    @Test func `a file holds a header a line`() throws {
        let folder = TemporaryFolder()
        let path = try folder.write("A: 1\r\n\n  \nB: 2\n", to: "headers")
        #expect(try HeaderArgument("@" + path).headers().map(\.name) == ["A", "B"])
    }

    @Test func `a mistake in a file is told with its line`() throws {
        let folder = TemporaryFolder()
        let path = try folder.write("A: 1\nsecret\n", to: "headers")
        let error = #expect(throws: LaunchError.self) { try HeaderArgument("@" + path).headers() }
        #expect(error?.description == "--header: \(path):2: a header is written \"Name: value\", on one line")
    }
}
