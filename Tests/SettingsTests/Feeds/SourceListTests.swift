import Testing

@testable import Settings

@Suite struct SourceListTests {
    @Test func `it has one source a line, and comments`() throws {
        let text = """
            # feeds of the team
            https://a.example/x#frag
              Stocks   # the main one

            #http://off
            Two words\t# three\r
            -
            """
        let list = try SourceList(bytes: Array(text.utf8), file: "list")
        #expect(
            list.entries == [
                .init(source: "https://a.example/x#frag", line: 2), .init(source: "Stocks", line: 3),
                .init(source: "Two words", line: 6), .init(source: "-", line: 7),
            ])
    }

    @Test func `an empty list has none`() throws {
        #expect(try SourceList(bytes: [], file: "list").entries == [])
    }

    @Test func `a list that is not text or not there is a mistake in words`() {
        #expect(
            throws: Problem(
                file: "list", position: .init(line: 2, column: 2),
                message: "this is not UTF-8 text. Save the file as UTF-8")
        ) {
            try SourceList(bytes: Array("a\nb".utf8) + [0xFF], file: "list")
        }
        #expect(throws: Problem(file: "/no", message: "the list of sources cannot be read: No such file or directory"))
        {
            try SourceList(path: "/no")
        }
    }
}
