import FeedCore

/// One event of a Firebase stream: a value that is put at a path of a tree, or the members of an object each at theirs.
///
/// - Source: Firebase's REST documentation, "Streaming from the REST API": `put` and `patch` with `path` and `data`.
struct FirebaseChange {
    private let path: [String]
    private let value: JSONSlice
    private let isPatch: Bool

    private static let pathField = JSONPath(steps: [.key("path")])
    private static let dataField = JSONPath(steps: [.key("data")])

    /// Nil for all other events, such as `keep-alive`.
    init?(type: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer) {
        isPatch = type.elementsEqual("patch".utf8)
        guard isPatch || type.elementsEqual("put".utf8),
            let path = JSONSlice.find(Self.pathField, in: data), path.kind == .string,
            let value = JSONSlice.find(Self.dataField, in: data)
        else { return nil }
        self.path = Self.parts(path.text(in: data, bytes: TableCell.longest))
        self.value = value
    }

    /// What it changes in a table whose rows are the children of the tree.
    func changes(in data: UnsafeRawBufferPointer) -> [TableChange] {
        guard isPatch else { return put(value, at: path[...], in: data) }
        return value.members(in: data).flatMap { put($0.value, at: (path + Self.parts($0.key))[...], in: data) }
    }

    private func put(
        _ value: JSONSlice, at path: ArraySlice<String>, in data: UnsafeRawBufferPointer
    ) -> [TableChange] {
        guard let name = path.first else {
            return [.clear] + children(of: value, in: data).map { .put($0.value, name: $0.name) }
        }
        guard path.count == 1 else {
            return [.set(value, name: name, at: path.dropFirst().map { .key($0) })]
        }
        return [value.kind == .null ? .removeNamed(name) : .put(value, name: name)]
    }

    /// Children that are there: a tree with numbers for names comes as an array, with nulls where there are none.
    private func children(of value: JSONSlice, in data: UnsafeRawBufferPointer) -> [(name: String, value: JSONSlice)] {
        let elements = value.elements(in: data).enumerated().map { (name: String($0), value: $1) }
        return (value.members(in: data).map { (name: $0.key, value: $0.value) } + elements)
            .filter { $0.value.kind != .null }
    }

    private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
