import FeedCore

/// One feed of the config file while it is read: what it says, and what is wrong with it.
struct FeedDraft {
    /// Its name; `feed 3` when it has none.
    private(set) var name: String
    /// The mistakes in it.
    private(set) var problems: [Problem] = []
    private var read: Feed
    private var sourceKeys: [Map.Entry] = []

    /// The feed; nil when there is an error in it.
    var feed: Feed? { problems.contains { $0.severity == .error } ? nil : read }

    /// Reads the feed at a place in the list, counted from 1; `names` holds the names so far and where they stand.
    init(
        _ value: Value, number: Int, defaults: FeedDefaults, file: ConfigFile, names: inout [String: Position]
    ) {
        name = "feed \(number)"
        read = defaults.feed(named: name, source: .standardInput)
        do {
            let map = try value.map(name, like: "\"name: …\" and \"url: https://…\"")
            readName(map, value, &names)
            for entry in map.entries { readEntry(entry, of: map) }
            problems += map.duplicateKeys(in: owner)
            checkSource(value)
            problems += LiteralSecrets(in: map, file: file).warnings
        } catch {
            problems.append(error)
        }
    }

    private var owner: String { "feed \(quoted(name))" }

    private mutating func readName(_ map: Map, _ feed: Value, _ names: inout [String: Position]) {
        guard let value = map["name"] else {
            problems.append(feed.problem("\(name) has no name. Write name: and what to call it"))
            return
        }
        do throws(Problem) {
            read.name = try value.line("name")
            name = read.name
            if let advice = FeedName.advice(for: name) {
                throw value.problem("a feed cannot be named \(quoted(name)): \(advice)")
            }
            if let earlier = names[name] {
                throw value.problem(
                    "two feeds are named \(quoted(name)): the other is at line \(earlier.line). Rename one")
            }
            names[name] = value.position
        } catch {
            problems.append(error)
        }
    }

    private mutating func readEntry(_ entry: Map.Entry, of map: Map) {
        guard entry.key != "name" else { return }
        guard let option = FeedOption.all.first(where: { $0.name == entry.key }) else {
            problems.append(unknownKey(entry, in: map))
            return
        }
        guard !entry.value.isNull else { return }
        if option.isSource { sourceKeys.append(entry) }
        do {
            try option.read(entry.value, &read)
        } catch {
            problems.append(error)
        }
    }

    private func unknownKey(_ entry: Map.Entry, in map: Map) -> Problem {
        if let later = FeedOption.later[entry.key] {
            let problem = entry.value.problem(
                "\(quoted(entry.key)) in \(owner) is not supported by this version: \(later.consequence)",
                at: entry.keyPosition)
            return later.isHarmless ? problem.asWarning() : problem
        }
        return map.unknownKey(
            entry, among: ["name"] + FeedOption.all.map(\.name), in: owner, hint: FeedOption.hints[entry.key])
    }

    private mutating func checkSource(_ feed: Value) {
        if sourceKeys.isEmpty, !problems.contains(where: { $0.severity == .error }) {
            problems.append(feed.problem("\(owner) has no source. Write url: https://… or file: PATH"))
        }
        if let second = sourceKeys.dropFirst().first {
            let words = "\(owner) has both \(quoted(sourceKeys[0].key)) and \(quoted(second.key)). Remove one"
            problems.append(second.value.problem(words, at: second.keyPosition))
        }
    }
}
