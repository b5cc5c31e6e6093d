/// Keys pressed one after another that mean one thing: `g`, or `Ctrl-w h`.
public struct KeyChord: Hashable, Sendable, CustomStringConvertible {
    /// The keys in order, at least one.
    public let keys: [Key]

    /// A chord of one key.
    public init(_ key: Key) { keys = [key] }

    /// The chord of key names with blanks between them; nil when one is no name of a key, or there is none.
    public init?(name: String) {
        let names = name.split(separator: " ")
        let keys = names.compactMap { Key(name: String($0)) }
        guard !keys.isEmpty, keys.count == names.count else { return nil }
        self.keys = keys
    }

    /// The names of its keys with blanks between them.
    public var name: String { keys.map(\.name).joined(separator: " ") }

    /// The chord's name.
    public var description: String { name }

    /// Whether the two cannot both mean something: they are equal, or one is the beginning of the other.
    public func clashes(with other: KeyChord) -> Bool {
        keys.starts(with: other.keys) || other.keys.starts(with: keys)
    }

    /// What keys typed so far are to a chord.
    public enum Match: Hashable, Sendable {
        /// Its keys.
        case complete
        /// Its first keys; more must come.
        case begun
        /// Other keys.
        case different
    }

    /// What `typed` is to this chord.
    public func match(_ typed: [Key]) -> Match {
        guard keys.starts(with: typed) else { return .different }
        return typed.count == keys.count ? .complete : .begun
    }
}
