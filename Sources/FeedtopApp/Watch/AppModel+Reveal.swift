import FeedCore
import Screens

extension AppModel {
    /// Chooses an item of the focused pane and moves as little as it takes to show it.
    mutating func reveal(_ item: UInt64) {
        let (rows, before) = (focusedRows, focused)
        changeFocused { $0.reveal(item, rows: rows) }
        stay(as: before)
    }

    /// Where items take several rows only the frame tells which of them are seen: if what has been chosen was among
    /// them nothing moves, and above them it is gone to item by item.
    mutating func stay(as before: Pane?) {
        guard let before, let pane = focused, !pane.rowsAreItems, !pane.isChart, !pane.isText,
            let chosen = pane.selected,
            let bottom = before.visibleItems(rows: 1).last?.sequence, chosen <= bottom
        else { return }
        changeFocused { $0.scroll = .held(bottom: bottom) }
        for _ in 0..<AppModel.mostSteps {
            if ScreenLayout(screen).items(inRowsOf: screen.focus, of: screen).contains(chosen) { return }
            changeFocused { $0.scroll(by: -1, rows: 1) }
        }
        changeFocused { $0.scroll = pane.scroll }
    }

    /// What is farther away is jumped to.
    private static let mostSteps = 8
}
