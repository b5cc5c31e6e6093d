import FeedCore
import FeedEngine
import Glibc
import Screens
import Settings
import Transfer

/// A line that says what to watch: a URL or a file, or a curl command, its first word or not.
struct SourceLine {
    /// The words of the line.
    let words: [ShellWord]
    private let fault: LineFault?
    private let end: Int
    private let isBare: Bool

    init(_ text: String) {
        end = text.count
        // What has no blank is one source as it is: an address may hold what means something to a shell.
        if let bare = ShellWord(bare: text), bare.text != "curl" {
            (isBare, fault, words) = (true, nil, [bare])
        } else {
            let line = ShellLine(text)
            (isBare, fault, words) = (false, line.fault, line.words)
        }
    }

    /// Where secrets stand in the line, in characters; also in one that is not complete.
    var secrets: [Range<Int>] {
        CurlArgument.all(in: arguments).flatMap { argument -> [Range<Int>] in
            guard let value = argument.value else { return [] }
            let kind = argument.option?.secret ?? .url
            return SecretText.ranges(in: value.text, of: kind).compactMap(value.place)
        }
    }

    /// The words without what a line that was copied begins with.
    private var arguments: ArraySlice<ShellWord> {
        let words = words.first?.text == "$" ? words.dropFirst() : words[...]
        let isCommand = words.first.map { $0.text == "curl" || $0.text.hasSuffix("/curl") } ?? false
        return isCommand && !isBare ? words.dropFirst() : words
    }

    /// What the line says of a feed.
    struct Reading {
        /// The feed.
        var feed: Feed
        /// The name that the line gives it; nil when it gives none.
        var name: String?
        /// Options that were left out, because they are about something else.
        var leftOut: [String]
    }

    /// Reads the line.
    ///
    /// - Parameters:
    ///   - base: what the feed has that the line does not speak of.
    ///   - old: the feed that is edited, whose secrets take the place of their masks; nil for a new one.
    ///   - readsFiles: whether files that the line names for headers and data are read.
    func reading(over base: Feed, editing old: Feed? = nil, readsFiles: Bool = true) throws(LineFault) -> Reading {
        if let fault { throw fault }
        var command = try CurlCommand(arguments, end: end, readsFiles: readsFiles)
        if let old { try restoreSecrets(of: old, in: &command) }
        let place = arguments.first { $0.text == command.written }?.start ?? 0
        var feed = base
        feed.source = try Self.source(of: command.source, written: place, editing: old)
        feed.request = command.request
        if let filter = command.filter ?? old.map({ _ in "" }) { feed.filter = filter }
        return Reading(feed: feed, name: command.name, leftOut: command.leftOut)
    }

    private static func source(
        of text: String, written place: Int, editing old: Feed?
    ) throws(LineFault) -> FeedSource {
        func fault(_ reason: String) -> LineFault { LineFault(offset: place, reason: reason) }
        let home = getenv("HOME").map { String(cString: $0) } ?? "~"
        switch SourceArgument(text.hasPrefix("~/") ? home + text.dropFirst() : text, feedNames: []) {
        case .source(.standardInput) where old?.source != .standardInput:
            throw fault("standard input is read only when it is named at the start")
        case .source(.http(let url)):
            do throws(TransferError) { _ = try ParsedURL(url) } catch { throw fault(error.description) }
            return .http(url: url)
        case .source(let source): return source
        case .list: throw fault("lists are for the command line: write one URL")
        case .unusable(let reason): throw fault(reason)
        case .feed: preconditionFailure("a feed was found by its name among none")
        }
    }
}

extension ShellWord {
    /// The whole of a text that has no blank inside and no quote at its start.
    fileprivate init?(bare text: String) {
        let start = text.prefix { $0 == " " }.count
        let inside = text.dropFirst(start).reversed().drop { $0 == " " }.reversed()
        guard let first = inside.first, !"'\"\\$".contains(first), !inside.contains(" ") else { return nil }
        self.init(String(inside), at: start)
    }
}

// MARK: - Editing

extension SourceLine {
    /// A feed as a line that says the same, its secrets masked.
    static func text(of feed: Feed) -> String {
        var words: [String] = []
        switch feed.source {
        case .http(let url): words.append(SecretText.masked(url, as: .url))
        case .file(let path): words.append(path)
        case .standardInput: words.append("-")
        case .unusable: break
        }
        words += options(of: feed.request)
        words += ["--name", feed.name] + (feed.filter.isEmpty ? [] : ["--filter", feed.filter])
        return words.map(ShellWord.quoted).joined(separator: " ")
    }

    private static func options(of request: FeedRequest) -> [String] {
        var words: [String] = []
        func add(_ option: String, _ value: String?, _ kind: CurlOption.Secret = .none) {
            if let value { words += [option, SecretText.masked(value, as: kind)] }
        }
        add("-X", request.method)
        for header in request.headers {
            add("-H", header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)", .header)
        }
        add("--data-raw", request.body.map { String(decoding: $0, as: UTF8.self) }, .data)
        add("-u", request.user, .password)
        add("--cacert", request.caCertificate)
        add("--cert", request.certificate, .password)
        add("--key", request.key)
        add("--proxy", request.proxy, .url)
        add("--unix-socket", request.unixSocket)
        return words + (request.isInsecure ? ["-k"] : []) + (request.usesNetrc ? ["--netrc"] : [])
    }

    /// Puts the secrets of the edited feed where their masks still stand.
    private func restoreSecrets(of old: Feed, in command: inout CurlCommand) throws(LineFault) {
        let request = old.request
        func restored(_ text: String, _ before: String?, _ kind: CurlOption.Secret) throws(LineFault) -> String {
            if let text = SecretText.unmasked(text, after: before ?? "", as: kind) { return text }
            throw LineFault(offset: maskPlace, reason: "write this secret again: it is not the one of before")
        }
        if case .http(let url) = old.source {
            command.source = try restored(command.source, url, .url)
        } else {
            command.source = try restored(command.source, nil, .url)
        }
        try command.request.user = command.request.user.map { text throws(LineFault) in
            try restored(text, request.user, .password)
        }
        try command.request.proxy = command.request.proxy.map { text throws(LineFault) in
            try restored(text, request.proxy, .url)
        }
        try command.request.certificate = command.request.certificate.map { text throws(LineFault) in
            try restored(text, request.certificate, .password)
        }
        try restoreHeaders(of: request, in: &command)
        try restoreBody(of: request, in: &command)
    }

    /// Of several headers of one name each has the secret of its place.
    private func restoreHeaders(of old: FeedRequest, in command: inout CurlCommand) throws(LineFault) {
        var secrets = old.headers
        for index in command.request.headers.indices {
            let name = command.request.headers[index].name.lowercased()
            let place = secrets.firstIndex { $0.name.lowercased() == name }
            let secret = place.map { secrets.remove(at: $0).value }
            guard command.request.headers[index].value.contains(Secrets.mask) else { continue }
            guard command.request.headers[index].value == Secrets.mask, let secret else {
                throw LineFault(offset: maskPlace, reason: "write this secret again: it is not the one of before")
            }
            command.request.headers[index].value = secret
        }
    }

    private func restoreBody(of old: FeedRequest, in command: inout CurlCommand) throws(LineFault) {
        guard let body = command.request.body else { return }
        let before = old.body.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let text = String(decoding: body, as: UTF8.self)
        // What is no text is kept as it is while it is left alone.
        if text == SecretText.masked(before, as: .data) {
            command.request.body = old.body
        } else if let restored = SecretText.unmasked(text, after: before, as: .data) {
            if restored != text { command.request.body = Array(restored.utf8) }
        } else {
            throw LineFault(offset: maskPlace, reason: "write this secret again: it is not the one of before")
        }
    }

    private var maskPlace: Int {
        words.first { $0.text.contains(Secrets.mask) }.map { word in
            let before = word.text.prefix { $0 != Secrets.mask.first }.count
            return word.place(of: before..<before + 1)?.lowerBound ?? word.start
        } ?? 0
    }
}
