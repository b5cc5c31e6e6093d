import FeedCore

extension FeedPane {
    /// Panes that a feed can begin with: they all have to be found again.
    private static let most = 20

    /// Reads the panes of a feed: each a map with a view and a filter.
    static func list(_ value: Value) throws(Problem) -> [FeedPane] {
        var panes: [FeedPane] = []
        for item in try value.list("panes", like: "[{ view: list }, { view: raw, filter: event:tick }]") {
            panes.append(try FeedPane(item))
        }
        guard panes.count <= most else { throw value.problem("these are more than \(most) panes") }
        return panes
    }

    private init(_ value: Value) throws(Problem) {
        let map = try value.map("a pane", like: "{ view: raw, filter: event:tick }")
        if let duplicate = map.duplicateKeys(in: "a pane").first { throw duplicate }
        self.init()
        for entry in map.entries {
            switch entry.key {
            case "view": if !entry.value.isNull { view = try ViewName.read(entry.value) }
            case "filter": if !entry.value.isNull { filter = try entry.value.filter() }
            default: throw map.unknownKey(entry, among: ["view", "filter"], in: "a pane")
            }
        }
    }
}
