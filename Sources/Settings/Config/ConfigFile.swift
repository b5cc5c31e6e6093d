/// The config file: where it is, what it holds, and who may read it.
public struct ConfigFile: Sendable {
    /// Its path, as shown in mistakes.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]
    /// Its permission bits, as in `chmod`.
    public var mode: UInt32

    /// A file that was read already.
    public init(path: String, bytes: [UInt8], mode: UInt32 = 0o600) {
        self.path = path
        self.bytes = bytes
        self.mode = mode
    }

    /// Reads the file from the disk.
    public init(path: String) throws(Problem) {
        do {
            let contents = try FileContents(path: path, limit: SourceText.limit)
            self.init(path: path, bytes: contents.bytes, mode: contents.mode)
        } catch {
            throw Problem(file: path, message: "the config file cannot be read: \(error.reason)")
        }
    }

    /// Where the config file is looked for: `FEEDTOP_CONFIG`, else `feedtop/config.yaml` in the user's config folder.
    ///
    /// Nil when neither `XDG_CONFIG_HOME` nor `HOME` says where that is. The file need not exist.
    public static func locate(environment: [String: String]) -> String? {
        if let path = environment["FEEDTOP_CONFIG"], !path.isEmpty { return path }
        return folder(environment: environment).map { $0 + "/config.yaml" }
    }

    /// The folder of the user's own config and themes; nil when it is not known.
    ///
    /// - Source: XDG Base Directory Specification 0.8: a relative `XDG_CONFIG_HOME` is to be ignored.
    public static func folder(environment: [String: String]) -> String? {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/feedtop" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return home + "/.config/feedtop"
    }

    /// The folder that the file lies in, for the relative paths it names; `.` for a bare name.
    public var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What the file says, and every mistake in it.
    public func read(in surroundings: Surroundings) -> ConfigReading {
        do {
            let document = try Document(bytes: bytes, file: path, surroundings: surroundings)
            var reader = ConfigReader(file: self)
            try reader.read(document)
            return ConfigReading(
                config: reader.config, problems: reader.problems.inOrder, unusableKeys: reader.unusableKeys)
        } catch {
            return ConfigReading(config: nil, problems: [error])
        }
    }
}

/// What came of reading a config file.
public struct ConfigReading: Sendable, Equatable {
    /// What it says, as far as it could be read; nil when it is not YAML at all, or not a map.
    public var config: Config?
    /// Every mistake, in the file's order, at most 200.
    public var problems: [Problem]
    /// The keys at its top whose values cannot be used at all, so that `config` has the defaults in their place.
    public var unusableKeys: Set<String> = []
}
