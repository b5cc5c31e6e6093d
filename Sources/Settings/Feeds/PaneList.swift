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
        try map.read(Self.options, into: &self, in: "a pane")
    }

    private static let options: [MapOption<FeedPane>] = [
        ("view", { value, pane throws(Problem) in pane.view = try ViewName.read(value) }),
        ("filter", { value, pane throws(Problem) in pane.filter = try value.filter() }),
    ]
}
