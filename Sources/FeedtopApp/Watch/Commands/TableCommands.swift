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
        .taking("column", argument: "FIELD", help: "One more column of a table", completions: { $0.newFields }) {
            $0.addColumn($1)
        },
        changing("column-drop", help: "A column less") { columns, place in _ = columns.remove(at: place) },
        changing("column-left", help: "A column further left") { columns, place in
            if place > 1 { columns.swapAt(place, place - 1) }
        },
        changing("column-right", help: "A column further right") { columns, place in
            if place + 1 < columns.count { columns.swapAt(place, place + 1) }
        },
    ]

    /// A command that changes the columns at one of them.
    private static func changing(
        _ name: String, help: String, change: @escaping @Sendable (inout [FeedColumn], Int) -> Void
    ) -> Command {
        .taking(name, argument: "FIELD", help: help, completions: { Array($0.tableFields.dropFirst()) }) {
            $0.changeColumn($1, command: name, change)
        }
    }
}

// MARK: - Sorting

extension AppModel {
    /// The fields of the focused pane's table, that of the rows' names first.
    fileprivate var tableFields: [String] { focused?.tableColumns.map(\.field) ?? [] }

    /// Sorts the rows of the focused pane's table.
    mutating func sortRows(by sort: RowSort?) {
        let rows = focusedRows
        changeFocused { $0.sort(by: sort, rows: rows) }
        screen.flash = Flash(
            sort.map { "Sorted by \($0.field)\($0.isDescending ? ", greatest first" : "")." }
                ?? "Rows stand as they first came.")
    }

    /// Whether the focused pane shows a table with columns; says so if not.
    private mutating func hasTable() -> Bool {
        if !tableFields.isEmpty { return true }
        screen.flash = Flash("This pane shows no table; :view table does.", kind: .error)
        return false
    }

    /// From the order in which rows came through the columns, from the left, and back.
    fileprivate mutating func sortByNextColumn() {
        guard hasTable() else { return }
        let place = focused?.sort.flatMap { tableFields.firstIndex(of: $0.field) } ?? -1
        sortRows(by: place + 1 < tableFields.count ? RowSort(field: tableFields[place + 1]) : nil)
    }

    fileprivate mutating func reverseSort() {
        guard hasTable() else { return }
        guard let sort = focused?.sort else {
            screen.flash = Flash("Rows stand as they came; \(keymap.way(to: "sort-next")) sorts them.")
            return
        }
        sortRows(by: sort.reversed)
    }

    /// Nil puts rows in the order in which they came.
    fileprivate mutating func sort(by words: String?) -> [Effect] {
        guard hasTable() else { return [] }
        let sort = words.flatMap { RowSort($0, among: tableFields) }
        guard words == nil || sort != nil else { return refuseColumn(words ?? "") }
        sortRows(by: sort)
        return []
    }

    private mutating func refuseColumn(_ name: String) -> [Effect] {
        refuse("The table has no column \(name): \(tableFields.joined(separator: ", ")).")
    }
}

extension RowSort {
    /// From `price` or `price desc`; letters' case does not matter. Nil when there is no such column.
    init?(_ words: String, among fields: [String]) {
        func field(_ name: some StringProtocol) -> String? { fields.first { $0.lowercased() == name.lowercased() } }
        if let field = field(words) {
            self.init(field: field)
            return
        }
        let parts = words.split(separator: " ")
        guard let last = parts.last?.lowercased(), ["asc", "desc"].contains(last),
            let field = field(parts.dropLast().joined(separator: " "))
        else { return nil }
        self.init(field: field, isDescending: last == "desc")
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
