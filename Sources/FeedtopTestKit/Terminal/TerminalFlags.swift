/// What tmux knows of a terminal's state.
struct TerminalFlags {
    private static let names = [
        "alternate_on": "0", "cursor_flag": "1", "insert_flag": "0", "keypad_cursor_flag": "0", "keypad_flag": "0",
        "mouse_any_flag": "0", "mouse_sgr_flag": "0", "origin_flag": "0", "wrap_flag": "1", "scroll_region_upper": "0",
    ]

    /// A tmux format that prints it.
    static let format =
        names.keys.sorted().map { "\($0)=#{\($0)}" }.joined(separator: " ")
        + " scroll_region_lower=#{scroll_region_lower} pane_height=#{pane_height}"

    private let values: [String: String]

    /// Reads what the format printed.
    init(_ printed: String) {
        let pairs = printed.trimmed.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
        values = Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
    }

    /// What is not as in a fresh terminal.
    var leftovers: [String] {
        var left = Self.names.filter { values[$0.key] != $0.value }.map {
            "\($0.key) is \(values[$0.key] ?? "unknown")"
        }
        let height = values["pane_height"].flatMap(Int.init) ?? 0
        if values["scroll_region_lower"] != "\(height - 1)" { left.append("scroll region") }
        return left.sorted()
    }
}
