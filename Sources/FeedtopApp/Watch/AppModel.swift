import FeedCore
import Screens
import Settings
import TerminalKit

/// The state of the running dashboard. It changes in `update` and in `Command.perform`, nowhere else.
struct AppModel {
    /// What is drawn.
    var screen: ScreenState
    /// Which keys perform which commands.
    var keymap: Keymap { didSet { showKeys() } }
    /// What the text that is being entered is for; nil while no text is.
    var entry: Entry?
    /// What the next key answers; nil while nothing is asked.
    var question: Question?
    /// What is being saved; nil while nothing is.
    var saving: SaveOrder?
    /// Whether the user was told that quitting would give the save up.
    var isLeaving = false
    /// What names of files are looked up in.
    var disk = Disk.real
    /// What was entered before, oldest first.
    var histories: [EntryHistory: [String]] = [:]
    /// What can be undone, oldest first.
    var undos: [Undo] = []
    /// The keys of a chord that is not complete yet.
    var chord: [Key] = []
    /// Whether the mouse is the program's; if not, the terminal selects text with it.
    var isMouseOn = true
    /// The config in force.
    var config = ConfigInForce()
    /// What is done once the store shows which feeds came or went.
    var awaited = Awaited()
    /// Whether the terminal's title tells of an alert.
    var isTitleSet = false
    /// The variable `BROWSER`: what opens links where the config does not say.
    var browser: String?
    /// Which colours were asked for last, by the user, the command line or the config.
    var themeChoice = Config().theme
    /// The theme to go back to while others are tried out; nil while none is.
    var themeBefore: Theme?
    /// What the mouse has hold of, or has clicked.
    var pointer = Pointer()
    /// Panes that go back to where they were in an earlier run.
    var returns = PaneReturns()

    init(screen: ScreenState, keymap: Keymap = .standard) {
        self.screen = screen
        self.keymap = keymap
        showKeys()
    }

    /// Lets the screen tell of the keys that are in force.
    private mutating func showKeys() {
        screen.help = keymap.help
        screen.keyNames = keymap.keyNames
        screen.hints = keymap.hints(on: screen)
    }

    /// Takes in what happened.
    ///
    /// - Returns: what the loop must do.
    mutating func update(_ message: Message) -> [Effect] {
        defer {
            countFilters()
            previewTheme()
            screen.layInspection()
        }
        switch message {
        case .key(let key):
            screen.layRows()
            return handle(key)
        case .saving(let percent): saved(percent: percent)
        case .saved(let ending): saved(ending)
        case .storeChanged(let store):
            show(store)
            returns.look(at: &screen)
            return watchAlerts()
        case .found(let found, let asker): merge(found, for: asker)
        case .ran(let command, let ending): tell(of: ending, command)
        case .configRead(let reading, let isAsked): return take(reading, isAsked: isAsked)
        case .configWritten(let feeds, let failure): tell(ofWritten: feeds, failure: failure)
        case .resized(let size): screen.size = size
        }
        return []
    }

    /// Says why a program of the user's did not do its work.
    private mutating func tell(of ending: ForeignEnding, _ command: ForeignCommand) {
        if let fault = ending.fault(of: command) { screen.flash = Flash(fault, kind: .error) }
    }

    /// Takes a key, or what the mouse did.
    mutating func handle(_ key: Key) -> [Effect] {
        if case .resize = key { return [] }
        if case .mouse(let event) = key { return handle(event) }
        if case .background(let color) = key {
            take(background: color)
            return []
        }
        screen.flash = nil
        if let question { return answer(key, to: question) }
        if let effects = stopSaving(by: key) { return effects }
        if screen.prompt != nil {
            defer { screen.hints = keymap.hints(on: screen) }
            return enter(key)
        }
        chord.append(key)
        switch keymap.command(for: chord) {
        case .complete(let command):
            defer {
                chord = []
                screen.hints = keymap.hints(on: screen)
            }
            return command.perform(&self, nil)
        case .incomplete:
            return []
        case .unknown:
            chord = []
            return []
        }
    }
}

extension AppModel {
    /// The pane that keys go to.
    var focused: Pane? { screen.focusedPane }

    /// The feed of the focused pane; nil for the merged timeline.
    var focusedFeed: FeedID? { focused?.feed }

    /// Rows that the focused pane shows.
    var focusedRows: Int {
        screen.seats(ofPane: screen.focus).map { max(1, $0.count) } ?? 1
    }

    /// Changes the focused pane.
    mutating func changeFocused(_ change: (inout Pane) -> Void) {
        guard screen.panes.indices.contains(screen.focus) else { return }
        change(&screen.panes[screen.focus])
    }

    /// Moves the keys to the pane at `index`.
    mutating func focus(_ index: Int) {
        guard screen.panes.indices.contains(index) else { return }
        screen.focus = index
    }
}
