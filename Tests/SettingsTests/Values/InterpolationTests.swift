import FeedCore
import Testing

@testable import Settings

@Suite struct InterpolationTests {
    private let interpolation = Interpolation(.make())

    @Test(arguments: [
        ("plain", "plain"), ("${TOKEN}", "s3cret"), ("a ${TOKEN} b ${TOKEN}", "a s3cret b s3cret"), ("${EMPTY}", ""),
        ("${EMPTY:-d}", "d"), ("${NOPE:-d: e}", "d: e"), ("${NOPE:-}", ""), ("${TOKEN:-d}", "s3cret"),
        ("${file:~/.token}", "from file"), ("x${file:/home/ann/.token}y", "xfrom filey"),
        ("$${TOKEN}", "${TOKEN}"), ("$$${TOKEN}", "$${TOKEN}"), ("$5 and $$", "$5 and $$"), ("/a$/", "/a$/"),
        ("$TOKEN", "$TOKEN"),
    ])
    func `it is filled in`(text: String, filled: String) throws {
        #expect(try interpolation.fill(text) == filled)
    }

    @Test(arguments: [
        ("é ${NOPE}", 2, "the variable NOPE is not set. Set it, or write ${NOPE:-default}"),
        ("${TOKEN", 0, "this \"${\" is not closed. Write ${VAR}, or $${ for the characters"),
        ("a${}", 1, "\"\" is not a variable's name. Write ${VAR}, ${VAR:-default} or ${file:PATH}"),
        ("${A B}", 0, "\"A B\" is not a variable's name. Write ${VAR}, ${VAR:-default} or ${file:PATH}"),
        ("${1A:-x}", 0, "\"1A\" is not a variable's name. Write ${VAR}, ${VAR:-default} or ${file:PATH}"),
        ("${file:/no}", 0, "the file \"/no\" cannot be read"),
        ("${file:rel}", 0, "the file \"/etc/feedtop/rel\" cannot be read"),
    ])
    func `what cannot be filled in says why and where`(text: String, offset: Int, reason: String) {
        #expect(throws: Interpolation.Failure(offset: offset, reason: reason)) { try interpolation.fill(text) }
    }

    @Test func `what is filled in is bounded`() {
        let surroundings = Surroundings.make(files: ["/a": String(repeating: "x", count: 64 << 10)])
        #expect(throws: Interpolation.Failure(offset: 16 * 10, reason: "this fills in more than 1 MiB")) {
            try Interpolation(surroundings).fill(String(repeating: "${file:/a}", count: 1_000))
        }
    }

    @Test func `what is filled in is not looked at again`() throws {
        let surroundings = Surroundings.make(environment: ["A": "${B}: [x", "B": "no"])
        #expect(try Interpolation(surroundings).fill("${A}") == "${B}: [x")
        #expect(Feed.reading("lastEventID: ${A}", in: surroundings).feed?.lastEventID == "${B}: [x")
    }

    @Test func `keys are left alone`() {
        #expect(Feed.reading("${TOKEN}: x").words == [#"config.yaml:4:5: unknown key "${TOKEN}" in feed "A"."#])
    }

    @Test func `the process's own files and variables are found`() {
        let surroundings = Surroundings.ofProcess(folder: "/")
        #expect(surroundings.environment["PATH"]?.isEmpty == false)
        #expect(surroundings.readFile("/no/such/file") == nil)
    }
}
