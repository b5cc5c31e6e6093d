import FeedCore

/// A line of joined text, or what stands between two messages.
enum TextLine: Sendable, Equatable {
    /// The beginning of a message: whose it is, as far as that is known.
    case headline(TextHeadline)
    /// A drop or what the user has marked.
    case note(Note, at: Timestamp)
    /// Words, as they came.
    case words([UInt8])

    /// Bytes that it takes, about.
    var size: Int {
        if case .words(let bytes) = self { bytes.count } else { 64 }
    }
}

/// What is known of a message when it begins.
struct TextHeadline: Sendable, Equatable {
    var feed: FeedID
    var time: Timestamp
    var role: String?
    var model: String?
}

/// Lines in pages that are never changed once they are full, so that copies share them; the oldest page goes when all
/// together are too large.
struct TextPages: Sendable, Equatable {
    /// A stretch of lines.
    private struct Page: Sendable, Equatable {
        var lines: [TextLine] = []
        var size = 0
        var isFull: Bool { lines.count >= 256 || size >= TextPages.pageSize }
    }

    private var pages: [Page] = []
    /// Bytes of all of them.
    private var size = 0
    /// The number of the first line that is kept: those before it have gone.
    private(set) var first = 0
    /// The number behind the last one.
    private(set) var end = 0
    /// The number of the first line of each page.
    private var starts: [Int] = []

    private static let pageSize = 16 << 10
    /// Bytes that are kept.
    static let limit = 1 << 20
    /// Bytes that a line takes besides its words, about: lines without any would be kept without end else.
    private static let lineSize = 64

    /// About how much of a copy is not shared.
    var weight: Int { pages.count + (pages.last.map { $0.lines.count + $0.size / 16 } ?? 0) }

    /// A line by its number.
    subscript(number: Int) -> TextLine {
        let page = (starts.firstIndex { $0 > number } ?? starts.count) - 1
        return pages[page].lines[number - starts[page]]
    }

    /// The last line.
    var last: TextLine? { pages.last?.lines.last }

    mutating func append(_ line: TextLine) {
        if pages.last?.isFull ?? true {
            starts.append(end)
            pages.append(Page())
        }
        pages[pages.count - 1].lines.append(line)
        end += 1
        grow(by: TextPages.lineSize + line.size)
    }

    /// Adds bytes to the last line, which is words.
    mutating func extendLast(by bytes: ArraySlice<UInt8>) {
        let page = pages.count - 1
        let line = pages[page].lines.count - 1
        guard case .words(var words) = pages[page].lines[line] else { return }
        // Taken out, so that nothing is copied when it grows.
        pages[page].lines[line] = .words([])
        words += bytes
        pages[page].lines[line] = .words(words)
        grow(by: bytes.count)
    }

    private mutating func grow(by bytes: Int) {
        pages[pages.count - 1].size += bytes
        size += bytes
        while size > TextPages.limit, pages.count > 1 {
            size -= pages.removeFirst().size
            starts.removeFirst()
            first = starts[0]
        }
    }
}
