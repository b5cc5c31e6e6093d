import FeedCore
import SSE
import Testing

@testable import FeedtopApp

/// What saved files hold.
@Suite struct SaveFormatTests {
    @Test(arguments: [
        ("a.jsonl", SaveFormat.jsonLines), ("a.json", .jsonLines), ("x/a.b.CSV", .csv), ("a.sse", .eventStream),
        ("~/a.txt", .eventStream),
    ])
    func `a file's name says what it holds`(name: String, format: SaveFormat) {
        #expect(SaveFormat(path: name) == format)
    }

    @Test(arguments: ["", "a", "a.xml", "a.", ".csv", "x.csv/a", "x/.jsonl"])
    func `other names say nothing`(name: String) {
        #expect(SaveFormat(path: name) == nil)
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("two\nlines", "\"two\nlines\""), (" blank ", " blank "), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=\"a\"", "\"'=\"\"a\"\"\""),
        ("a=1", "a=1"), ("日本", "日本"),
    ])
    func `a cell is quoted where RFC 4180 asks for it, and is no formula`(cell: String, written: String) {
        var line = CSVLine()
        line.add(cell)
        line.add("")
        #expect(String(decoding: line.ended(), as: UTF8.self) == written + ",\r\n")
    }

    @Test(arguments: [
        (SaveFormat.jsonLines, UInt8(ascii: "\n"), ""), (.jsonLines, UInt8(ascii: "}"), "\n"),
        (.csv, UInt8(ascii: "\n"), ""), (.csv, UInt8(ascii: "x"), "\r\n"), (.eventStream, UInt8(ascii: "\n"), "\n"),
        (.eventStream, UInt8(ascii: "x"), "\n\n"),
    ])
    func `what is added does not run into what was there`(format: SaveFormat, last: UInt8, joint: String) {
        #expect(String(decoding: SaveFormatter.joint(of: format, after: last), as: UTF8.self) == joint)
    }
}
