import FeedCore
import Screens

extension Command {
    /// The rows and columns of a table.
    static let tableCommands: [Command] = [
        .pane("sort-next", keys: "O", help: "Sort a table by its next column") { $0.sortByNextColumn() },
        .pane("sort-reverse", keys: "I", help: "Sort it the other way round") { $0.reverseSort() },
        .taking(
            "sort", argument: "COLUMN", help: "Sort a table: price, price desc",
            completions: { $0.tableFields.flatMap { [$0, "\($0) desc"] } }
        ) { $0.sort(by: $1) },
        .taking("key", argument: "FIELD", help: "A row for each value of it", completions: { $0.seenFields }) {
            $0.setKey($1)
        },
        .taking(
            "column", argument: "FIELD", keys: "Ctrl-t a", help: "One more column of a table",
            completions: { $0.newFields }
        ) { $0.addColumn($1) },
        changing("column-drop", keys: ["Ctrl-t d"], help: "A column less") { columns, place in
            _ = columns.remove(at: place)
        },
        changing("column-left", keys: ["Ctrl-t h", "Ctrl-t Left"], help: "A column further left") { columns, place in
            if place > 1 { columns.swapAt(place, place - 1) }
        },
        changing("column-right", keys: ["Ctrl-t l", "Ctrl-t Right"], help: "A column further right") { columns, place in
            if place + 1 < columns.count { columns.swapAt(place, place + 1) }
        },
    ]

    /// A command that changes the columns at one of them.
    private static func changing(
        _ name: String, keys: [String], help: String, change: @escaping @Sendable (inout [FeedColumn], Int) -> Void
    ) -> Command {
        Command(
            name, keyList: keys, help: help, argument: "FIELD", completions: { Array($0.tableFields.dropFirst()) }
        ) { $0.changeColumn($1, command: name, change) }
    }
}

// MARK: - The key and the columns

extension AppModel {
    /// The fields of what the focused pane shows.
    fileprivate var seenFields: [String] {
        let items = focused?.timeline.items(limit: 200) ?? []
        return Vocabulary(items, feedNames: []).fields.map(\.description)
    }

    /// Those of them that its table has no column of.
    fileprivate var newFields: [String] { seenFields.filter { !tableFields.contains($0) } }

    /// Shows the focused pane as a table with a row for each value of a field; nil lets the table find one.
    fileprivate mutating func setKey(_ field: String?) -> [Effect] {
        guard let pane = focused else { return [] }
        if let field, JSONPath(field) == nil { return refuseField(field) }
        change(pane: pane.id) {
            $0.view = .table
            $0.setKey(field)
        }
        screen.flash = Flash(field.map { "A row for each value of \($0)." } ?? "The table finds its key by itself.")
        return []
    }

    fileprivate mutating func addColumn(_ field: String?) -> [Effect] {
        guard hasTable() else { return [] }
        guard let field else { return offer(newFields, as: "Column", for: "column", chosen: nil) }
        guard JSONPath(field) != nil else { return refuseField(field) }
        guard !tableFields.contains(field) else { return refuse("The table has the column \(field) already.") }
        setColumns(
            (focused?.tableColumns ?? []) + [FeedColumn(field: field)], news: "The column \(field) is gone again.")
        return []
    }

    fileprivate mutating func changeColumn(
        _ field: String?, command: String, _ change: (inout [FeedColumn], Int) -> Void
    ) -> [Effect] {
        guard hasTable() else { return [] }
        let others = Array(tableFields.dropFirst())
        guard let field else { return offer(others, as: "Column", for: command, chosen: nil) }
        guard let place = tableFields.firstIndex(where: { $0.lowercased() == field.lowercased() }) else {
            return refuseColumn(field)
        }
        guard place > 0 else { return refuse("The names of the rows stay where they are; :key FIELD names others.") }
        var columns = focused?.tableColumns ?? []
        change(&columns, place)
        setColumns(columns, news: "The columns are as they were.")
        return []
    }

    private mutating func setColumns(_ columns: [FeedColumn], news: String) {
        guard let pane = focused else { return }
        change(pane: pane.id) { $0.setup.columns = columns }
        remember(
            Undo(news: news) { model in
                model.change(pane: pane.id) { $0.setup.columns = pane.setup.columns }
                return []
            })
    }

    private mutating func refuseField(_ text: String) -> [Effect] {
        refuse("\(text) is no field: write symbol, team.home or bids[0].qty.")
    }
}
