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
            for offset in hiddenOffsets(of: text, isValue: isValue) { argument[offset] = CChar(UInt8(ascii: "*")) }
            isValue = secretOptions.contains(text)
        }
    }

    /// A source as it may be shown: without its credentials.
    static func masked(source: String) -> String {
        var bytes = Array(source.utf8)
        let hidden = credentials(in: bytes)
        guard !hidden.isEmpty else { return source }
        bytes.replaceSubrange(hidden, with: Array("***".utf8))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Which bytes of an argument to hide.
    ///
    /// - Parameter isValue: whether the argument before it was an option whose value may be a secret.
    static func hiddenOffsets(of text: String, isValue: Bool) -> Range<Int> {
        let bytes = Array(text.utf8)
        if isValue { return bytes.first == UInt8(ascii: "@") ? 0..<0 : 0..<bytes.count }
        if let equals = text.firstIndex(of: "="), secretOptions.contains(String(text[..<equals])) {
            return text.utf8.distance(from: text.startIndex, to: equals) + 1..<bytes.count
        }
        if text.hasPrefix("-"), !text.hasPrefix("--"), text.count > 2, secretOptions.contains(String(text.prefix(2))) {
            return 2..<bytes.count
        }
        return credentials(in: bytes)
    }

    /// Where `name:password` stands in a URL.
    private static func credentials(in bytes: [UInt8]) -> Range<Int> {
        let scheme = Array("://".utf8)
        guard let start = bytes.firstRange(of: scheme)?.upperBound else { return 0..<0 }
        let authority = bytes[start...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return 0..<0 }
        return start..<at
    }
}
