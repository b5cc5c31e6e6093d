public import FeedCore
import Yams

/// A config file's text with more feeds in it, everything else as it stands: comments, order, quotes, indentation.
public struct ConfigAddition: Sendable {
    /// The file as it was.
    private let file: ConfigFile
    /// The feeds to add.
    private let feeds: [Feed]

    /// An addition to a file.
    public init(_ feeds: [Feed], to file: ConfigFile) {
        self.feeds = feeds
        self.file = file
    }

    /// The new text, read again to be sure that it says what it said before, and the feeds.
    public func bytes(in surroundings: Surroundings) throws(Problem) -> [UInt8] {
        let document = try Document(bytes: file.bytes, file: file.path, surroundings: surroundings)
        var text = ConfigLines(try SourceText(bytes: file.bytes, file: file.path).string)
        try insert(into: &text, of: document)
        let mark: [UInt8] = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        let bytes = mark + Array(text.text.utf8)
        try check(bytes, in: surroundings)
        return bytes
    }

    private func insert(into text: inout ConfigLines, of document: Document) throws(Problem) {
        guard let root = document.root, !root.isNull else { return text.append(["feeds:"] + items(indentation: 2)) }
        guard case .mapping(let mapping) = root.node else { return }
        guard let entry = mapping.first(where: { $0.key.scalar?.string == "feeds" }) else {
            return text.append(["feeds:"] + items(indentation: 2))
        }
        let value = Value(entry.value, in: root.source)
        let place = entry.key.mark.map(Position.init) ?? root.position
        switch value.node {
        // The parser does not tell the two kinds of lists apart.
        case .sequence(let sequence) where text.character(at: value.position) == "[":
            text.insert(feeds.map { YAMLText($0).flow }, intoListAt: value.position, isEmpty: sequence.isEmpty)
        case .sequence(let sequence):
            let last = sequence.last?.mark.map(Position.init) ?? value.position
            // A block list begins at its first dash.
            let column = value.position.column - 1
            text.insert(items(indentation: column), behindItemAt: last.line, dashColumn: column)
        default:
            guard value.isNull else { throw value.problem("feeds is \(value.kind), not a list: nothing was written") }
            text.insert(items(indentation: place.column + 1), belowLine: place.line)
        }
    }

    private func items(indentation: Int) -> [String] {
        feeds.flatMap { YAMLText($0).item(indentation: indentation) }
    }

    /// Whether a text says what the file says, and the feeds too.
    private func check(_ bytes: [UInt8], in surroundings: Surroundings) throws(Problem) {
        let names = Set(feeds.map(\.name))
        let before = file.read(in: surroundings).config ?? Config()
        let after = ConfigFile(path: file.path, bytes: bytes, mode: file.mode).read(in: surroundings)
        var rest = after.config ?? Config()
        rest.feeds.removeAll { names.contains($0.name) }
        let isSame =
            rest.feeds == before.feeds && rest.brokenFeeds.map(\.name) == before.brokenFeeds.map(\.name)
            && rest.theme == before.theme && rest.layout == before.layout && rest.memory == before.memory
        let isAdded = feeds.allSatisfy { feed in
            after.config?.feeds.contains { $0.name == feed.name && $0.says(what: feed) } == true
        }
        guard !isSame || !isAdded else { return }
        let problem = after.problems.first {
            $0.severity == .error && !file.read(in: surroundings).problems.contains($0)
        }
        let reason = problem.map { ": \($0.message)" } ?? ""
        throw Problem(
            file: file.path, message: "the feeds cannot be written into this file\(reason). Write them by hand")
    }
}

extension Feed {
    /// Whether it is the feed that was to be written.
    fileprivate func says(what feed: Feed) -> Bool {
        source == feed.source && request == feed.request && filter == feed.filter
    }
}
