import Screens
import TerminalKit

extension Command {
    /// Which pane keys go to, and how much of the screen it has.
    static let paneCommands: [Command] = [
        .change("next-pane", keys: "Tab", help: "The next pane, or part of an event", hint: "next") { model in
            model.screen.goToNextSection()
            guard model.screen.overlay == nil, !model.screen.panes.isEmpty else { return }
            model.focus((model.screen.focus + 1) % model.screen.panes.count)
        },
        .pane("previous-pane", keys: "Shift-Tab", help: "The previous pane") { model in
            let count = model.screen.panes.count
            guard count > 0 else { return }
            model.focus((model.screen.focus + count - 1) % count)
        },
        .taking(
            "pane-number", argument: "NUMBER", keys: "1", "2", "3", "4", "5", "6", "7", "8", "9",
            help: "That pane, or row of a menu"
        ) { $0.take(number: $1) },
        neighbour("left", .left, keys: "Ctrl-w h", "Ctrl-w Left", help: "The pane to the left"),
        neighbour("below", .below, keys: "Ctrl-w j", "Ctrl-w Down", help: "The pane below"),
        neighbour("above", .above, keys: "Ctrl-w k", "Ctrl-w Up", help: "The pane above"),
        neighbour("right", .right, keys: "Ctrl-w l", "Ctrl-w Right", help: "The pane to the right"),
        .pane("zoom", keys: "z", help: "Zoom: this pane alone, and back", hint: "zoom") { model in
            model.screen.isZoomed.toggle()
        },
        .pane("larger-share", keys: "+", help: "More of the screen for this pane") { $0.screen.enlargeFocused() },
        .pane("smaller-share", keys: "_", help: "Less of the screen for it") { $0.screen.shrinkFocused() },
        .pane("wider", keys: "Ctrl-w >", help: "A wider pane") { $0.screen.widenFocused(by: columnStep) },
        .pane("narrower", keys: "Ctrl-w <", help: "A narrower pane") { $0.screen.widenFocused(by: -columnStep) },
        .pane("higher", keys: "Ctrl-w +", help: "A higher pane") { $0.screen.heightenFocused(by: rowStep) },
        .pane("lower", keys: "Ctrl-w -", help: "A lower pane") { $0.screen.heightenFocused(by: -rowStep) },
        .pane("equal-sizes", keys: "Ctrl-w =", help: "Panes of equal size") { $0.screen.equalizeSizes() },
    ]

    /// What one key adds to a pane's width and height.
    private static let (columnStep, rowStep) = (4, 2)

    private static func neighbour(
        _ name: String, _ direction: ScreenLayout.Direction, keys first: String, _ second: String, help: String
    ) -> Command {
        .pane("pane-\(name)", keys: first, second, help: help) { model in
            guard let pane = ScreenLayout(model.screen).neighbour(of: model.screen.focus, direction) else { return }
            model.focus(pane)
        }
    }
}

extension AppModel {
    /// Moves the keys to the pane whose number was written or pressed; in a menu, chooses the row.
    fileprivate mutating func take(number: String?) -> [Effect] {
        guard let place = number.map(Int.init(placeOfNumber:)) ?? chord.last?.digit.map({ $0 - 1 }) else { return [] }
        if case .menu = screen.overlay { return choose(row: place) }
        if case .filters = screen.overlay { toggleFilter(place) }
        if screen.overlay == nil { focus(place) }
        return []
    }
}

extension Key {
    /// The number of a digit's key.
    fileprivate var digit: Int? {
        guard case .character(let character) = self else { return nil }
        return character.wholeNumberValue
    }
}
