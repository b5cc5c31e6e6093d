import FeedCore
import Screens

extension AppModel {
    /// The fields of the focused pane's table, that of the rows' names first.
    var tableFields: [String] { focused?.tableColumns.map(\.field) ?? [] }

    /// Sorts the rows of the focused pane's table.
    mutating func sortRows(by sort: RowSort?) {
        let rows = focusedRows
        changeFocused { $0.sort(by: sort, rows: rows) }
        screen.flash = Flash(
            sort.map { "Sorted by \($0.field)\($0.isDescending ? ", greatest first" : "")." }
                ?? "Rows stand as they first came.")
    }

    /// Whether the focused pane shows a table with columns; says so if not.
    mutating func hasTable() -> Bool {
        if !tableFields.isEmpty { return true }
        screen.flash = Flash("This pane shows no table; :view table does.", kind: .error)
        return false
    }

    /// From the order in which rows came through the columns, from the left, and back.
    mutating func sortByNextColumn() {
        guard hasTable() else { return }
        let place = focused?.sort.flatMap { tableFields.firstIndex(of: $0.field) } ?? -1
        sortRows(by: place + 1 < tableFields.count ? RowSort(field: tableFields[place + 1]) : nil)
    }

    mutating func reverseSort() {
        guard hasTable() else { return }
        guard let sort = focused?.sort else {
            screen.flash = Flash("Rows stand as they came; \(keymap.way(to: "sort-next")) sorts them.")
            return
        }
        sortRows(by: sort.reversed)
    }

    /// Nil puts rows in the order in which they came.
    mutating func sort(by words: String?) -> [Effect] {
        guard hasTable() else { return [] }
        let sort = words.flatMap { RowSort($0, among: tableFields) }
        guard words == nil || sort != nil else { return refuseColumn(words ?? "") }
        sortRows(by: sort)
        return []
    }

    mutating func refuseColumn(_ name: String) -> [Effect] {
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
