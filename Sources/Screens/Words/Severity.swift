import TerminalKit

/// How bad a word says that something is.
enum Severity {
    /// The role of a word that says so; nil for all others.
    static func role(of word: UnsafeRawBufferPointer) -> ThemeRole? {
        guard word.count <= longest else { return nil }
        return roles[String(decoding: word, as: UTF8.self).lowercased()]
    }

    private static let roles: [String: ThemeRole] = {
        let bad = "error err critical crit fatal failed failure fail alert emergency emerg panic down rejected"
        let doubtful = "warning warn degraded unstable"
        return Dictionary(
            uniqueKeysWithValues: bad.split(separator: " ").map { (String($0), ThemeRole.down) }
                + doubtful.split(separator: " ").map { (String($0), ThemeRole.stale) })
    }()

    private static let longest = 12
}
