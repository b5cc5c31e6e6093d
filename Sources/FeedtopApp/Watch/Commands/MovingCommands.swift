import Screens
import TerminalKit

extension Command {
    /// Moving within the pane, or within what lies over it.
    static let movingCommands: [Command] = [
        moving("down", keys: "j", "Down", help: "One down") { _ in 1 },
        moving("up", keys: "k", "Up", help: "One up") { _ in -1 },
        moving("half-page-down", keys: "Ctrl-d", help: "Half a page down") { max(1, $0 / 2) },
        moving("half-page-up", keys: "Ctrl-u", help: "Half a page up") { -max(1, $0 / 2) },
        moving("page-down", keys: "PgDn", "Ctrl-f", help: "A page down") { max(1, $0 - 1) },
        moving("page-up", keys: "PgUp", "Ctrl-b", help: "A page up") { -max(1, $0 - 1) },
        .change("oldest", keys: "g", "Home", help: "The oldest event") { $0.moveToStart() },
        .change("newest", keys: "G", "End", help: "The newest event, and follow") { $0.moveToEnd() },
        .change("scroll-left", keys: "h", "Left", help: "Scroll to the left; fold") { $0.moveSideways(by: -8) },
        .change("scroll-right", keys: "l", "Right", help: "Scroll to the right; unfold") { $0.moveSideways(by: 8) },
    ]

    private static func moving(
        _ name: String, keys: String..., help: String, by distance: @escaping @Sendable (_ page: Int) -> Int
    ) -> Command {
        Command(name, keyList: keys, help: help) { model, _ in
            model.move(by: distance(model.page))
            return []
        }
    }
}

extension AppModel {
    /// Items or lines that are seen at once: of the overlay if there is one, else of the focused pane.
    fileprivate var page: Int {
        let layout = ScreenLayout(screen)
        guard screen.overlay == nil else { return max(1, layout.body.rows - 2) }
        if focused?.isChart == true { return Pane.chartPage }
        if focused?.isText == true { return focusedRows }
        guard focused?.rowsAreItems == false else { return focusedRows }
        return max(1, Set(layout.items(inRowsOf: screen.focus, of: screen).compactMap(\.self)).count)
    }

    /// Moves what the keys are for: the overlay if there is one, else the focused pane.
    mutating func move(by items: Int) {
        if var overlay = screen.overlay {
            overlay.position = min(max(0, overlay.position + items), overlay.lastPosition(in: screen))
            screen.overlay = overlay
        } else if focused?.isText == true, let place = ScreenLayout(screen).place(of: screen.focus) {
            moveText(by: items, in: place)
        } else {
            let (rows, before) = (focusedRows, focused)
            changeFocused { pane in
                if abs(items) == 1, pane.rowStride > 1 {
                    pane.moveRow(byLines: items, rows: rows)
                } else {
                    pane.moveSelection(by: items, rows: rows)
                }
            }
            if abs(items) == 1 { stay(as: before) }
        }
    }

    /// Moves the text of a pane by so many rows.
    mutating func moveText(by rows: Int, in place: ScreenLayout.PanePlace) {
        screen.panes[place.pane].moveText(by: rows, rows: place.list.rows, columns: place.list.columns)
    }

    /// Scrolls the focused pane; in an event, folds to the left and unfolds to the right.
    fileprivate mutating func moveSideways(by columns: Int) {
        switch screen.overlay {
        case .inspect: columns < 0 ? screen.foldChosen() : screen.unfoldChosen()
        case .histogram: move(by: columns.signum())
        case nil where focused.map { $0.namedRows != nil && $0.rowStride > 1 } == true:
            let rows = focusedRows
            changeFocused { $0.moveSelection(by: columns.signum(), rows: rows) }
        case nil: changeFocused { $0.scrollSideways(by: columns) }
        default: break
        }
    }

    fileprivate mutating func moveToStart() {
        guard screen.overlay == nil else { return move(by: -1_000_000) }
        if focused?.isText == true, let list = ScreenLayout(screen).place(of: screen.focus)?.list {
            return changeFocused { $0.moveTextToOldest(rows: list.rows, columns: list.columns) }
        }
        let rows = focusedRows
        changeFocused { $0.selectOldest(rows: rows) }
    }

    fileprivate mutating func moveToEnd() {
        guard screen.overlay == nil else { return move(by: 1_000_000) }
        let rows = focusedRows
        changeFocused { $0.selectNewest(rows: rows) }
    }
}
