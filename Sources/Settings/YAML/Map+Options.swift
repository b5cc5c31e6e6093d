/// A key of a map, and how its value becomes part of something.
typealias MapOption<Target> = (name: String, read: @Sendable (Value, inout Target) throws(Problem) -> Void)

extension Map {
    /// Reads the values of its keys into something; a key that is none of the options is a mistake.
    ///
    /// - Parameters:
    ///   - read: keys that have been read already.
    ///   - owner: what the map is called.
    ///   - hints: what to write instead of keys whose spelling does not show what was meant.
    func read<Target>(
        _ options: [MapOption<Target>], besides read: [String] = [], into target: inout Target, in owner: String,
        hints: [String: String] = [:]
    ) throws(Problem) {
        for entry in entries where !read.contains(entry.key) {
            guard let option = options.first(where: { $0.name == entry.key }) else {
                throw unknownKey(entry, among: read + options.map(\.name), in: owner, hint: hints[entry.key])
            }
            if !entry.value.isNull { try option.read(entry.value, &target) }
        }
    }
}
