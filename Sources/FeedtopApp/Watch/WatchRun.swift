import CShims.Rescue
import FeedCore
import FeedEngine
import Glibc
import NcursesDisplay
import Screens
import Settings
import TerminalKit

/// One run of the dashboard, or of its screenshot.
struct WatchRun {
    private let plan: Plan
    private let options: ScreenOptions
    private let store: EventStore
    private let subscriptions: Subscriptions
    private let scheme: Scheme
    private let session: SessionDesk?
    /// The IDs of what the plan shows, in order.
    private let ids: [FeedID]
    /// From before the first event on: what comes while the screen is still being set up is no less an alert.
    private let alerts: AlertBoard

    /// - Parameter session: what the last run left, and what keeps what this one leaves; nil for neither.
    init(
        plan: Plan, screen options: ScreenOptions, logPath: String?, session: SessionDesk? = nil
    ) throws(LaunchError) {
        self.plan = plan
        self.session = session
        self.options = options
        let theme = options.theme.map { ThemeChoice($0) } ?? plan.config.theme
        do throws(UnknownTheme) { scheme = try plan.themes.named(theme, on: plan.ground) } catch {
            throw .unusableOption("--theme", reason: error.description)
        }
        let store = EventStore(memory: plan.config.memory)
        self.store = store
        let feeds = plan.shown.map { (id: store.add($0, at: .now()), feed: session?.resumed($0) ?? $0) }
        alerts = AlertBoard(store.snapshot(), at: .now())
        ids = feeds.map(\.id)
        subscriptions = try Subscriptions(
            feeds: feeds.filter { $0.feed.source.fault == nil }, sink: store, logPath: logPath)
    }

    /// Runs to the end, on the main thread.
    ///
    /// - Returns: the exit status.
    func run() throws -> Int32 {
        let supervisor = subscriptions.supervisor
        let background = Background("supervisor") { _ = await supervisor.run() }
        defer { background.end() }
        return try draw()
    }

    private func draw() throws -> Int32 {
        guard let path = options.screenshot else { return try show() }
        return try shoot(Screenshot(path: path))
    }

    private func shoot(_ screenshot: Screenshot) throws -> Int32 {
        _ = Polling.wait(for: [], until: .now() + options.after.duration)
        var model = model(size: options.size.size, tier: .direct, isASCII: options.ascii)
        _ = model.update(.storeChanged(store.snapshot()))
        for pending in model.pendingScans {
            _ = model.update(.found(pending.run(), pending.asker))
        }
        try screenshot.save(Screen.draw(model.screen), scheme: scheme)
        return 0
    }

    private func show() throws -> Int32 {
        // Before the display, because ncurses takes in the signals that nobody has taken in yet.
        let signals = Signals(lastResort: feedtop_rescue_now)
        let display = try NcursesDisplay(options: displayOptions)
        let capture = StandardErrorCapture()
        defer {
            display.close()
            capture?.end()
        }
        let loop = AppLoop(
            model: model(
                size: display.size, tier: display.colors,
                isASCII: options.ascii || !display.isUnicode),
            display: display, store: store, signals: signals, origin: plan.origin,
            framesPerSecond: options.fps ?? plan.config.framesPerSecond, session: session
        ) { perform($0) }
        let status = loop.run()
        if let trouble = session?.takeTrouble() {
            OutputPipe(descriptor: STDERR_FILENO).write(Array("feedtop: \(SafeText(trouble))\n".utf8))
        }
        return status
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .reconnect(let feed): subscriptions.supervisor.send(.reconnect, to: feed)
        case .disconnect(let feed): subscriptions.supervisor.send(.disconnect, to: feed)
        case .save, .stopSaving: preconditionFailure("\(effect) is the loop's own")
        case .placeMarker(let text): store.mark(text, at: .now())
        case .add, .change, .remove, .restore, .arrange, .limit: FeedDesk(store, subscriptions).perform(effect)
        case .quit, .suspend, .redraw, .copy, .ring, .notify, .title, .run, .setMouse, .saveScreen, .pace, .reload,
            .write, .askBackground:
            preconditionFailure("\(effect) is not for the feeds")
        }
    }

    /// - Parameter isASCII: whether it is, whatever the config says.
    private func model(size: Size, tier: ColorTier, isASCII: Bool) -> AppModel {
        var screen = ScreenState(size: size, now: .now(), theme: Theme(scheme: scheme, tier: tier))
        screen.reducesMotion = !(options.motion ?? plan.config.hasMotion)
        screen.isASCII = isASCII || plan.config.isASCII
        screen.store = store.snapshot()
        screen.alerts = alerts
        screen.panes = Pane.initial(for: screen.store)
        screen.timeFormat = plan.config.time
        screen.arrange(by: plan.config.layout)
        screen.problems = plan.problems.map(\.description)
        screen.flash = plan.problems.first.map { Flash($0.brief, kind: .error) }
        var model = AppModel(screen: screen, keymap: Keymap.reading(plan.config.keys).keymap)
        let look = ConfigInForce.Look(
            theme: options.theme.map { ThemeChoice($0) }, framesPerSecond: options.fps, hasMotion: options.motion,
            isASCII: isASCII,
            ground: plan.ground, tier: tier)
        model.config = plan.inForce(ids: ids, look: look)
        model.config.scheme = scheme
        model.config.themes = plan.themes
        model.themeChoice = look.theme ?? plan.config.theme
        model.isMouseOn = plan.config.isMouseOn
        model.browser = Environment.value("BROWSER")
        session?.restore(&model)
        return model
    }

    private var displayOptions: NcursesOptions {
        var displayOptions = NcursesOptions()
        if plan.feeds.contains(where: { $0.source == .standardInput }) { displayOptions.keys = .controllingTerminal }
        displayOptions.color = options.color ?? plan.config.color
        displayOptions.asciiOnly = options.ascii || plan.config.isASCII
        return displayOptions
    }
}

extension Plan {
    /// The terminal's background as the environment tells it: dark where it tells nothing.
    fileprivate var ground: Scheme.Variant {
        Scheme.Variant(colorFGBG: origin.environment["COLORFGBG", default: ""]) ?? .dark
    }
}
