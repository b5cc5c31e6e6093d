import Glibc

/// Hides secrets of the command line from `ps`: the process's own argument memory is overwritten once it was read.
enum ArgumentMask {
    /// Options whose value may be a secret.
    private static let secretOptions: Set<String> = ["-H", "--header", "-u", "--user", "-d", "--data", "--proxy"]

    /// Overwrites what may be secret with asterisks.
    ///
    /// Call it at start, after `CommandLine.arguments` was read: Swift keeps copies.
    static func apply() {
        _ = CommandLine.arguments
        let arguments = CommandLine.unsafeArgv
        var isValue = false
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = arguments[index] else { continue }
            let text = String(cString: argument)
            for offset in hiddenRanges(of: text, isValue: isValue).joined() {
                argument[offset] = CChar(UInt8(ascii: "*"))
            }
            isValue = secretOptions.contains(text)
        }
    }

    /// A source as it may be shown: without its credentials.
    static func masked(source: String) -> String {
        var bytes = Array(source.utf8)
        guard let hidden = credentials(inURL: bytes) else { return source }
        bytes.replaceSubrange(hidden, with: Array("***".utf8))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Which bytes of an argument to hide.
    ///
    /// - Parameter isValue: whether the argument before it was an option whose value may be a secret.
    static func hiddenRanges(of text: String, isValue: Bool) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        if isValue { return bytes.first == UInt8(ascii: "@") ? [] : [0..<bytes.count] }
        if let equals = text.firstIndex(of: "="), secretOptions.contains(String(text[..<equals])) {
            return [text.utf8.distance(from: text.startIndex, to: equals) + 1..<bytes.count]
        }
        if text.hasPrefix("-"), !text.hasPrefix("--"), text.count > 2, secretOptions.contains(String(text.prefix(2))) {
            return [2..<bytes.count]
        }
        return secrets(ofURL: bytes)
    }

    /// Where `name:password` and the query, which may hold a token, stand in a URL.
    private static func secrets(ofURL bytes: [UInt8]) -> [Range<Int>] {
        let query = bytes.firstIndex(of: UInt8(ascii: "?")).map { $0 + 1..<bytes.count }
        return [credentials(inURL: bytes), query].compactMap(\.self)
    }

    /// Where `name:password` stands in a URL, whose scheme may be left out.
    private static func credentials(inURL bytes: [UInt8]) -> Range<Int>? {
        let scheme = bytes.firstRange(of: Array("://".utf8))
        let authority = bytes[(scheme?.upperBound ?? 0)...].prefix { !"/?#".utf8.contains($0) }
        guard scheme != nil || authority.contains(UInt8(ascii: ":")) else { return nil }
        return authority.lastIndex(of: UInt8(ascii: "@")).map { authority.startIndex..<$0 }
    }
}
