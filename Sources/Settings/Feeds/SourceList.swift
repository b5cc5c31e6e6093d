/// A list of sources, one a line, as `@FILE` names it on the command line.
public struct SourceList: Sendable, Equatable {
    /// A source, and the line it stands on.
    public struct Entry: Sendable, Equatable {
        /// The source as written: a URL, a path, a feed's name.
        public var source: String
        /// Its line, from 1.
        public var line: Int
    }

    /// The sources in order.
    public var entries: [Entry] = []

    /// Reads a list: UTF-8, at most 4 MiB. Empty lines are skipped; `#` at a line's start or after a blank begins a comment.
    public init(bytes: [UInt8], file: String) throws(Problem) {
        let source = try SourceText(bytes: bytes, file: file)
        for (index, line) in source.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let words = Self.withoutComment(line)
            if !words.isEmpty { entries.append(Entry(source: words, line: index + 1)) }
        }
    }

    /// Reads a list from the disk.
    public init(path: String) throws(Problem) {
        do {
            try self.init(bytes: FileContents(path: path, limit: SourceText.limit).bytes, file: path)
        } catch let failure as FileContents.Failure {
            throw Problem(file: path, message: "the list of sources cannot be read: \(failure.reason)")
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(file: path, message: "the list of sources cannot be read: \(error)")
        }
    }

    /// A `#` inside a word belongs to a URL.
    private static func withoutComment(_ line: Substring) -> String {
        var end = line.startIndex
        while end < line.endIndex {
            let opensWord = end == line.startIndex || line[line.index(before: end)].isWhitespace
            if line[end] == "#", opensWord { break }
            end = line.index(after: end)
        }
        return trimmed(line[..<end])
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(
            start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
    }
}
