import FeedCore
import Screens
import TerminalKit

/// What the mouse has done that its next event depends on.
struct Pointer {
    /// A line between panes that was taken hold of, and how far from it the mouse did so.
    var hold: (grip: Grip, distance: Int)?
    /// What the button was pressed on: news may move it away before the button is released.
    var pressed = ScreenTarget.nothing
    /// What a double click opens: what its first click chose, wherever that is now.
    var clicked = ScreenTarget.nothing
}

extension AppModel {
    /// Takes what the mouse did.
    mutating func handle(_ event: MouseEvent) -> [Effect] {
        defer { screen.hints = keymap.hints(on: screen) }
        // What is asked is asked for a key.
        guard question == nil else { return [] }
        switch event.action {
        case .wheelUp: scroll(at: event.place, by: -1)
        case .wheelDown: scroll(at: event.place, by: 1)
        case .press: press(at: event.place)
        case .drag: drag(to: event.place)
        case .release: pointer.hold = nil
        case .click: return click()
        case .doubleClick: return doubleClick()
        }
        return []
    }

    /// Takes the mouse, or leaves it to the terminal.
    mutating func toggleMouse() -> [Effect] {
        isMouseOn.toggle()
        pointer = Pointer()
        screen.flash = Flash(
            isMouseOn
                ? "Mouse on: it scrolls, chooses and resizes."
                : "Mouse off: the terminal selects text. F2 takes it back.")
        return [.setMouse(isMouseOn)]
    }
}

// MARK: - The wheel

extension AppModel {
    /// Items or lines that a notch of the wheel scrolls by.
    private static let notch = 3

    /// Scrolls what lies over the panes, else the pane at a cell; the focus stays.
    private mutating func scroll(at place: Point, by notches: Int) {
        if let overlay = screen.overlay {
            move(by: overlay.isList ? notches : notches * AppModel.notch)
        } else if let pane = ScreenLayout(screen).panes.first(where: { $0.outer.contains(place) }) {
            if screen.panes[pane.pane].isText { return moveText(by: notches * AppModel.notch, in: pane) }
            // A block fills several rows, and so do cards.
            let seats = screen.seats(ofPane: pane.pane)?.count ?? 1
            let isLines = screen.panes[pane.pane].rowsAreItems && seats == pane.listRows
            screen.panes[pane.pane].roll(by: isLines ? notches * AppModel.notch : notches, rows: max(1, seats))
        }
    }
}

// MARK: - Dragging

extension AppModel {
    private mutating func press(at place: Point) {
        let layout = ScreenLayout(screen)
        pointer.pressed = layout.target(at: place, in: screen)
        chord = []
        screen.flash = nil
        guard screen.overlay == nil, screen.prompt == nil, let grip = layout.grip(at: place) else { return }
        pointer.hold = (grip, layout.distance(of: place, from: grip))
    }

    private mutating func drag(to place: Point) {
        guard let (grip, distance) = pointer.hold else { return }
        screen.move(grip, by: ScreenLayout(screen).distance(of: place, from: grip) - distance)
    }
}

// MARK: - Clicks

extension AppModel {
    private mutating func click() -> [Effect] {
        pointer.hold = nil
        pointer.clicked = pointer.pressed
        // While text is entered, only the text can be clicked, and what it can be completed to.
        guard screen.prompt == nil else { return clickPrompt() }
        switch pointer.pressed {
        case .item(let item, let pane): choose(item, in: pane)
        case .namedRow(let name, let pane): choose(rowNamed: name, in: pane)
        case .heading(let field, let pane): sort(by: field, in: pane)
        case .news(let pane): showNews(of: pane)
        case .pane(let pane): focus(pane)
        case .feed(let feed): focus(feed)
        case .row(let row): return choose(overlayRow: row)
        case .aroundOverlay: closeOverlay()
        case .moment(let share): screen.travel(toShare: share)
        case .hint(let hint): return press(hint)
        case .overlay, .prompt, .completion, .nothing: break
        }
        return []
    }

    private mutating func clickPrompt() -> [Effect] {
        switch pointer.pressed {
        case .prompt(let cursor): screen.prompt?.editor.placeCursor(before: cursor)
        case .completion(let index): complete(with: index)
        default: break
        }
        return []
    }

    /// Opens what the click before it has chosen.
    private mutating func doubleClick() -> [Effect] {
        defer { pointer = Pointer() }
        guard screen.prompt == nil else { return [] }
        switch (pointer.clicked, screen.overlay) {
        case (.item, nil), (.namedRow, nil), (.row, .sources), (.row, .filters), (.row, .alerts): return run("open")
        case (.feed(let feed), nil): screen.overlay = .source(feed, firstLine: 0)
        default: break
        }
        return []
    }

    private mutating func choose(_ item: UInt64, in pane: Int) {
        focus(pane)
        reveal(item)
    }

    private mutating func choose(rowNamed name: String, in pane: Int) {
        focus(pane)
        let rows = focusedRows
        changeFocused { $0.chooseRow(name, rows: rows) }
    }

    /// By a column, then the other way round, then in the order in which rows came.
    private mutating func sort(by field: String, in pane: Int) {
        focus(pane)
        guard let sort = focused?.sort, sort.field == field else { return sortRows(by: RowSort(field: field)) }
        sortRows(by: sort.isDescending ? nil : sort.reversed)
    }

    /// Goes to the newest item, on with the present if the pane stood still.
    private mutating func showNews(of pane: Int) {
        focus(pane)
        let store = screen.store
        changeFocused {
            if $0.isPaused { $0.resume(with: store) }
            $0.follow()
        }
    }

    private mutating func focus(_ feed: FeedID) {
        if let pane = screen.nextPane(of: feed) { focus(pane) }
    }

    /// A row of a menu is chosen at once; in a table it is the one that commands are about; in an event it is folded.
    private mutating func choose(overlayRow row: Int) -> [Effect] {
        if case .menu = screen.overlay { return choose(row: row) }
        screen.overlay?.position = row
        screen.toggleFold()
        return []
    }

    /// Presses the keys that the footer offers.
    private mutating func press(_ hint: HelpLine) -> [Effect] {
        (KeyChord(name: hint.keys)?.keys ?? []).flatMap { handle($0) }
    }
}

extension Overlay {
    /// Whether its position is the row that is chosen, and not the first line shown.
    fileprivate var isList: Bool {
        switch self {
        case .menu, .sources, .filters, .alerts, .histogram: true
        case .help, .source, .inspect, .problems, .link: false
        }
    }
}
