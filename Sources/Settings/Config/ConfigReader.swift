import FeedCore
import TerminalKit

/// Reads the top of a config file into a `Config`, one key after another.
struct ConfigReader {
    /// What was read so far.
    private(set) var config = Config()
    /// The mistakes so far.
    private(set) var problems = ProblemList()

    /// The keys whose values could not be read at all.
    private(set) var unusableKeys: Set<String> = []

    /// The file's name and who may read it.
    let file: ConfigFile

    init(file: ConfigFile) { self.file = file }

    /// Reads a document; throws when nothing in it can be used.
    mutating func read(_ document: Document) throws(Problem) {
        guard let root = document.root, !root.isNull else { return }
        let map = try root.map("the config", like: "\"feeds:\" and below it \"- name: …\"")
        problems.append(contentsOf: map.duplicateKeys(in: "the config"))
        for entry in map.entries where !Self.options.contains(where: { $0.name == entry.key }) {
            problems.append(unknownKey(entry, in: map))
        }
        for option in Self.options {
            guard let value = map[option.name] else { continue }
            do { try option.read(value, &self) } catch {
                problems.append(error)
                unusableKeys.insert(option.name)
            }
        }
    }

    private func unknownKey(_ entry: Map.Entry, in map: Map) -> Problem {
        guard Self.laterKeys.contains(entry.key) else {
            return map.unknownKey(entry, among: Self.options.map(\.name), in: "the config")
        }
        return entry.value.problem(
            "\(quoted(entry.key)) is not supported by this version: it is ignored", at: entry.keyPosition
        )
        .asWarning()
    }

    private var feedNames: [String] { config.feeds.map(\.name) + config.brokenFeeds.map(\.name) }

    private mutating func readFeeds(_ value: Value) throws(Problem) {
        var places: [String: Position] = [:]
        for (index, value) in try value.list("feeds", like: "\"- name: …\" below it").enumerated() {
            let draft = FeedDraft(value, number: index + 1, defaults: config.defaults, file: file, names: &places)
            problems.append(contentsOf: draft.problems)
            if let feed = draft.feed {
                config.feeds.append(feed)
            } else {
                config.brokenFeeds.append(BrokenFeed(name: draft.name, index: index, problems: draft.problems))
            }
        }
    }
}

extension ConfigReader {
    /// A key at the top of the file.
    struct Option: Sendable {
        let name: String
        let read: @Sendable (Value, inout ConfigReader) throws(Problem) -> Void
    }

    /// Keys that the file format has and this version does not.
    static let laterKeys = ["history", "presets"]

    /// Every key at the top of the file, in the order of reading: feeds need the defaults, the layout needs the feeds.
    static let options: [Option] = [
        Option(name: "theme") { value, reader throws(Problem) in reader.config.theme = try ThemeChoice(value) },
        Option(name: "time") { value, reader throws(Problem) in
            let word = try value.word("time", of: TimeFormat.allCases.map(\.rawValue))
            reader.config.time = TimeFormat(rawValue: word) ?? .clock
        },
        Option(name: "memory") { value, reader throws(Problem) in
            reader.config.memory = try value.size("memory", atLeast: ByteSize(bytes: 1 << 20), like: "512MB")
        },
        Option(name: "fps") { value, reader throws(Problem) in
            reader.config.framesPerSecond = try value.count("fps", in: 1...120, like: 30)
        },
        Option(name: "color") { value, reader throws(Problem) in
            let word = try value.word("color", of: ColorChoice.allCases.map(\.rawValue))
            reader.config.color = ColorChoice(rawValue: word) ?? .auto
        },
        Option(name: "ascii") { value, reader throws(Problem) in reader.config.isASCII = try value.flag("ascii") },
        Option(name: "motion") { value, reader throws(Problem) in reader.config.hasMotion = try value.flag("motion") },
        Option(name: "linear") { value, reader throws(Problem) in reader.config.isLinear = try value.flag("linear") },
        Option(name: "mouse") { value, reader throws(Problem) in reader.config.isMouseOn = try value.flag("mouse") },
        Option(name: "opener") { value, reader throws(Problem) in
            reader.config.opener = try value.list("opener", like: "[firefox, --new-window]")
                .map { word throws(Problem) in try word.line("opener") }
        },
        Option(name: "keys") { value, reader throws(Problem) in
            reader.config.keys = try KeyBindings(value, problems: &reader.problems)
        },
        Option(name: "notify") { value, reader throws(Problem) in
            reader.config.notifyCommand = try value.arguments("notify", like: #"[notify-send, "{title}", "{body}"]"#)
        },
        Option(name: "defaults") { value, reader throws(Problem) in
            let (defaults, problems) = try FeedDefaults.read(value)
            reader.config.defaults = defaults
            reader.problems.append(contentsOf: problems)
        },
        Option(name: "feeds") { value, reader throws(Problem) in try reader.readFeeds(value) },
        Option(name: "layout") { value, reader throws(Problem) in
            reader.config.layout = try Layout(value, feeds: reader.feedNames)
        },
    ]
}
