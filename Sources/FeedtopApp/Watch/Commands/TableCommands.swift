import FeedCore
import Screens

extension Command {
    /// The rows and columns of a table.
    static let tableCommands: [Command] = [
        .pane("sort-next", keys: "O", help: "Sort a table by its next column") { $0.sortByNextColumn() },
        .pane("sort-reverse", keys: "I", help: "Sort it the other way round") { $0.reverseSort() },
        .taking(
            "sort", argument: "COLUMN", help: "Sort a table: price, price desc",
            completions: { model in (model.focused?.tableFields ?? []).flatMap { [$0, "\($0) desc"] } }
        ) { $0.sort(by: $1) },
    ]
}

extension AppModel {
    /// Sorts the rows of the focused pane's table.
    mutating func sortRows(by sort: RowSort?) {
        let rows = focusedRows
        changeFocused { $0.sort(by: sort, rows: rows) }
        screen.flash = Flash(
            sort.map { "Sorted by \($0.field)\($0.isDescending ? ", greatest first" : "")." }
                ?? "Rows stand as they first came.")
    }

    private var hasTable: Bool {
        mutating get {
            if focused?.tableFields.isEmpty == false { return true }
            screen.flash = Flash("This pane shows no table to sort; :view table does.")
            return false
        }
    }

    /// From the order in which rows came through the columns, from the left, and back.
    fileprivate mutating func sortByNextColumn() {
        guard hasTable, let fields = focused?.tableFields else { return }
        let place = focused?.sort.flatMap { fields.firstIndex(of: $0.field) } ?? -1
        sortRows(by: place + 1 < fields.count ? RowSort(field: fields[place + 1]) : nil)
    }

    fileprivate mutating func reverseSort() {
        guard hasTable else { return }
        guard let sort = focused?.sort else {
            screen.flash = Flash("Rows stand as they came; \(keymap.way(to: "sort-next")) sorts them.")
            return
        }
        sortRows(by: sort.reversed)
    }

    fileprivate mutating func sort(by words: String?) -> [Effect] {
        guard hasTable, let fields = focused?.tableFields else { return [] }
        guard let words else {
            sortRows(by: nil)
            return []
        }
        guard let sort = RowSort(words, among: fields) else {
            let names = fields.joined(separator: ", ")
            screen.flash = Flash("The table has no column \(words): \(names). Behind it desc may stand.", kind: .error)
            return []
        }
        sortRows(by: sort)
        return []
    }
}

extension RowSort {
    /// From `price` or `price desc`; letters' case does not matter. Nil when there is no such column.
    init?(_ words: String, among fields: [String]) {
        if let field = fields.first(where: { $0.lowercased() == words.lowercased() }) {
            self.init(field: field)
            return
        }
        let parts = words.split(separator: " ")
        guard let last = parts.last?.lowercased(), parts.count > 1, ["asc", "desc"].contains(last) else { return nil }
        let name = parts.dropLast().joined(separator: " ").lowercased()
        guard let field = fields.first(where: { $0.lowercased() == name }) else { return nil }
        self.init(field: field, isDescending: last == "desc")
    }
}
