public import FeedCore

/// What feeds have that do not say otherwise.
public struct FeedDefaults: Sendable, Equatable {
    /// A feed that holds the defaults; its name and source mean nothing.
    private(set) var prototype = Feed(name: "", source: .standardInput)

    /// The program's own defaults.
    public init() {}

    /// A feed with these defaults.
    public func feed(named name: String, source: FeedSource) -> Feed {
        var feed = prototype
        feed.name = name
        feed.source = source
        return feed
    }

    /// Reads the map `defaults`, and every mistake in it; what is wrong in it stays at the program's own default.
    static func read(_ value: Value) throws(Problem) -> (FeedDefaults, [Problem]) {
        let map = try value.map("defaults", like: "{ keepEvents: 100000, keepBytes: 64MB }")
        var problems = map.duplicateKeys(in: "defaults")
        var defaults = FeedDefaults()
        let options = FeedOption.all.filter(\.isForDefaults)
        for entry in map.entries where !entry.value.isNull {
            guard let option = options.first(where: { $0.name == entry.key }) else {
                problems.append(unknownKey(entry, in: map, options: options))
                continue
            }
            do { try option.read(entry.value, &defaults.prototype) } catch { problems.append(error) }
        }
        return (defaults, problems)
    }

    private static func unknownKey(_ entry: Map.Entry, in map: Map, options: [FeedOption]) -> Problem {
        guard !FeedOption.isKnown(entry.key) else {
            return entry.value.problem(
                "\(quoted(entry.key)) cannot stand in defaults. Write it in each feed", at: entry.keyPosition)
        }
        return map.unknownKey(entry, among: options.map(\.name), in: "defaults")
    }
}
