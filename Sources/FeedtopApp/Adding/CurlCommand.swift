import FeedCore

/// What a curl command line asks for, as far as a feed can do it.
struct CurlCommand {
    /// The URL, or what stands in its place, with the data that goes into its query.
    var source = ""
    /// The URL as it is written; nil until one was named.
    private(set) var written: String?
    /// What is sent.
    var request = FeedRequest()
    /// What the feed is to be called.
    var name: String?
    /// The filter that its pane begins with.
    var filter: String?
    /// Whether data goes into the URL's query.
    var sendsDataInURL = false
    /// Options that are about something else, and left out.
    private(set) var leftOut: [String] = []

    private var data: [UInt8]?
    private let readsFiles: Bool

    /// Reads the words behind `curl`.
    ///
    /// - Parameters:
    ///   - end: where the line ends, for what is missing.
    ///   - readsFiles: whether files are read for what they say; else they say nothing.
    init(_ words: some Sequence<ShellWord>, end: Int, readsFiles: Bool) throws(LineFault) {
        self.readsFiles = readsFiles
        for argument in CurlArgument.all(in: words) { try take(argument, end: end) }
        guard let written, !written.isEmpty else { throw LineFault(offset: end, reason: "write the URL of a stream") }
        source = written
        finishData()
    }

    private mutating func take(_ argument: CurlArgument, end: Int) throws(LineFault) {
        guard let name = argument.name else { return try takeOperand(argument) }
        guard let option = argument.option else {
            throw LineFault(offset: argument.offset, reason: "feedtop does not know \(name): remove it")
        }
        if option.takesValue, argument.value == nil { throw LineFault(offset: end, reason: "\(name) needs a value") }
        do throws(CurlRefusal) {
            switch option.meaning {
            case .flag(let change): change(&self)
            case .value(_, let change): try change(&self, argument.value?.text ?? "")
            case .usual: break
            case .leftOut: leftOut.append(name)
            case .refused: throw CurlRefusal(reason: "feedtop cannot do what \(name) asks for: remove it")
            }
        } catch {
            throw LineFault(offset: argument.value?.start ?? argument.offset, reason: error.reason)
        }
    }

    private mutating func takeOperand(_ argument: CurlArgument) throws(LineFault) {
        do throws(CurlRefusal) { try setURL(argument.value?.text ?? "") } catch {
            throw LineFault(offset: argument.offset, reason: error.reason)
        }
    }

    /// One line has one URL.
    mutating func setURL(_ text: String) throws(CurlRefusal) {
        guard written == nil else { throw CurlRefusal(reason: "this is a second URL: one feed has one") }
        written = text
    }
}

// MARK: - Headers

extension CurlCommand {
    /// Adds what `-H` names: a header, or those of `@FILE`.
    mutating func addHeaders(_ text: String) throws(CurlRefusal) {
        if text.hasPrefix("@"), try !canRead(String(text.dropFirst())) { return }
        do throws(LaunchError) { request.headers += try HeaderArgument(text).headers() } catch {
            throw CurlRefusal(error)
        }
    }

    /// Adds a header that has an option of its own.
    mutating func setHeader(_ name: String, _ value: String) throws(CurlRefusal) {
        guard HeaderArgument.isOneLine(value) else { throw CurlRefusal(reason: "what a header says is one line") }
        request.headers.append(Header(name: name, value: value))
    }
}

extension CurlRefusal {
    fileprivate init(_ error: LaunchError) {
        if case .unusableOption(_, let reason) = error {
            self.init(reason: reason)
        } else {
            self.init(reason: error.description)
        }
    }
}

// MARK: - Data

extension CurlCommand {
    /// How data is written.
    enum DataForm: Sendable {
        /// `@FILE` is read without its line ends.
        case form
        /// As it stands.
        case raw
        /// `@FILE` is read as it is.
        case binary
        /// `NAME=VALUE`, the value yet to be percent-encoded.
        case encoded
        /// As `binary`, and of type JSON; several follow one another.
        case json
    }

    /// Adds data; as in curl several are joined with `&`.
    mutating func addData(_ text: String, as form: DataForm) throws(CurlRefusal) {
        let bytes = try bytes(of: text, as: form)
        if data != nil, form != .json { data?.append(UInt8(ascii: "&")) }
        data = (data ?? []) + bytes
        guard form == .json, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) else {
            return
        }
        request.headers.append(Header(name: "Content-Type", value: "application/json"))
    }

    private func bytes(of text: String, as form: DataForm) throws(CurlRefusal) -> [UInt8] {
        if form == .encoded { return CurlCommand.encoded(text) }
        guard form != .raw, text.hasPrefix("@") else { return Array(text.utf8) }
        let path = String(text.dropFirst())
        guard try canRead(path) else { return [] }
        do throws(LaunchError) {
            let bytes = try FileBytes.ofArgument(path, option: "--data")
            return form == .form ? bytes.filter { ![0x0A, 0x0D, 0x00].contains($0) } : bytes
        } catch {
            throw CurlRefusal(error)
        }
    }

    /// Nobody waits here for what is no file.
    private func canRead(_ path: String) throws(CurlRefusal) -> Bool {
        guard FileBytes.isFile(path) else { throw CurlRefusal(reason: "there is no file \(path)") }
        return readsFiles
    }

    /// `name=a b` as `name=a%20b`; what has no `=` is all value.
    private static func encoded(_ text: String) -> [UInt8] {
        guard let equals = text.firstIndex(of: "=") else { return percentEncoded(text) }
        let name = text[..<equals]
        return Array((name.isEmpty ? "" : name + "=").utf8) + percentEncoded(text[text.index(after: equals)...])
    }

    /// - Source: RFC 3986, section 2.3, for what stays as it is.
    private static func percentEncoded(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: [byte]
            case let byte where "-._~".utf8.contains(byte): [byte]
            default: Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
            }
        }
    }

    private mutating func finishData() {
        guard let data else { return }
        guard sendsDataInURL else {
            request.body = data
            return
        }
        source += (source.contains("?") ? "&" : "?") + String(decoding: data, as: UTF8.self)
    }
}
