import Screens
import TerminalKit

extension Command {
    /// Which pane keys go to, and how much of the screen it has.
    static let paneCommands: [Command] = [
        .change("next-pane", keys: "Tab", help: "The next pane", hint: "next") { model in
            guard !model.screen.panes.isEmpty else { return }
            model.focus((model.screen.focus + 1) % model.screen.panes.count)
        },
        .change("previous-pane", keys: "Shift-Tab", help: "The previous pane") { model in
            let count = model.screen.panes.count
            guard count > 0 else { return }
            model.focus((model.screen.focus + count - 1) % count)
        },
        .change("pane-number", keys: "1", "2", "3", "4", "5", "6", "7", "8", "9", help: "The pane of that number") {
            model in
            model.focusByNumber()
        },
        neighbour("left", .left, keys: "Ctrl-w h", "Ctrl-w Left", help: "The pane to the left"),
        neighbour("below", .below, keys: "Ctrl-w j", "Ctrl-w Down", help: "The pane below"),
        neighbour("above", .above, keys: "Ctrl-w k", "Ctrl-w Up", help: "The pane above"),
        neighbour("right", .right, keys: "Ctrl-w l", "Ctrl-w Right", help: "The pane to the right"),
        .change("zoom", keys: "z", help: "Zoom: this pane alone, and back", hint: "zoom") { model in
            model.screen.isZoomed.toggle()
        },
    ]

    private static func neighbour(
        _ name: String, _ direction: ScreenLayout.Direction, keys first: String, _ second: String, help: String
    ) -> Command {
        .change("pane-\(name)", keys: first, second, help: help) { model in
            guard let pane = ScreenLayout(model.screen).neighbour(of: model.screen.focus, direction) else { return }
            model.focus(pane)
        }
    }
}

extension AppModel {
    /// Moves the keys to the pane whose number was pressed.
    fileprivate mutating func focusByNumber() {
        guard case .character(let digit) = chord.last, let number = digit.wholeNumberValue else { return }
        focus(number - 1)
    }
}
