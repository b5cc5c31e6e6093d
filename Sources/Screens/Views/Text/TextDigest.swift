import FeedCore

/// The joined text of a pane's events: the newest MiB of it.
struct TextDigest: Digest {
    /// The lines.
    private(set) var pages = TextPages()
    /// Events without text.
    private(set) var ignored = 0
    private let path: JSONPath?
    /// Which of the known fields a feed's text is in.
    private var found: [FeedID: Int] = [:]
    /// The message that is to begin with the next text; nil within one.
    private var next: TextHeadline?
    private var feed: FeedID?

    /// A line longer than this is broken where it stands: what is wrapped for a frame has an end.
    static let longest = 4 << 10
    /// Data beyond this is not looked into.
    private static let budget = 1 << 20

    init(_ setup: ViewSetup) { path = setup.text.flatMap { JSONPath($0) } }

    var weight: Int { pages.weight + 1 }

    mutating func take(_ item: StoredItem) {
        if let note = item.note {
            pages.append(.note(note, at: item.arrival))
            if case .marker = note { return }
            feed = nil
            return
        }
        guard item.dataLength <= TextDigest.budget else { return ignored += 1 }
        if feed != item.feed {
            feed = item.feed
            next = TextHeadline(feed: item.feed, time: item.arrival)
        }
        item.withFields { fields in
            learn(from: fields.data, at: item.arrival)
            if let text = text(in: fields.data, of: item.feed) { add(text) } else { ignored += 1 }
            if StreamedText.isEnd(fields) { next = TextHeadline(feed: item.feed, time: item.arrival) }
        }
    }

    /// Before a message begins events say whose it is.
    private mutating func learn(from data: UnsafeRawBufferPointer, at time: Timestamp) {
        guard next != nil else { return }
        next?.time = time
        if let role = StreamedText.role(in: data) { next?.role = role }
        if let model = StreamedText.model(in: data) { next?.model = model }
    }

    private mutating func text(in data: UnsafeRawBufferPointer, of feed: FeedID) -> String? {
        if let path { return StreamedText.string(at: path, in: data) }
        if let found = found[feed] { return StreamedText.string(at: StreamedText.fields[found], in: data) }
        for (index, field) in StreamedText.fields.enumerated() {
            guard let text = StreamedText.string(at: field, in: data) else { continue }
            found[feed] = index
            return text
        }
        return nil
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        if let headline = next {
            pages.append(.headline(headline))
            pages.append(.words([]))
            next = nil
        }
        if case .words = pages.last {} else { pages.append(.words([])) }
        // A line's CR at its end is one with its LF.
        let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if number > 0 { pages.append(.words([])) }
            addWords(line.last == 0x0D && number + 1 < lines.count ? line.dropLast() : line)
        }
    }

    private mutating func addWords(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            guard case .words(let line) = pages.last else { return }
            let room = TextDigest.longest - line.count
            guard room > 0 else {
                pages.append(.words([]))
                continue
            }
            let piece = rest.count <= room ? rest : rest.prefix(room).endingWithAWord
            pages.extendLast(by: piece)
            rest = rest.dropFirst(piece.count)
            if !rest.isEmpty { pages.append(.words([])) }
        }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes up to the last blank, else up to the last whole character.
    fileprivate var endingWithAWord: ArraySlice<UInt8> {
        if let blank = lastIndex(of: 0x20) { return self[...blank] }
        let tail = suffix(4).reversed().prefix { $0 & 0xC0 == 0x80 }.count
        let cut = dropLast(Swift.min(tail + 1, 4))
        return cut.isEmpty || last.map { $0 < 0x80 } == true ? self : cut
    }
}
