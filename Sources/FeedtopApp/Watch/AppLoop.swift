import CShims.Rescue
import FeedCore
import FeedEngine
import Glibc
import NcursesDisplay
import Screens
import TerminalKit

/// The loop of the dashboard: waits for keys, news and time, lets the model take them in, paints.
///
/// It runs on the main thread and owns the terminal. Everything that feeds do happens elsewhere and reaches it through
/// descriptors that it polls.
final class AppLoop {
    private let display: NcursesDisplay
    private let store: EventStore
    private let signals: Signals
    private let mailbox: Mailbox
    private let programs: ForeignPrograms
    private let session: SessionDesk?
    private let configDesk: ConfigDesk
    private let orders: (Effect) -> Void
    private let saves: SaveDesk
    private var model: AppModel
    private var pacer: FramePacer
    private var desk: ScanDesk
    private var exitStatus: Int32?

    /// - Parameters:
    ///   - session: keeps what the run leaves for the next one; nil keeps nothing.
    ///   - orders: carries out the effects that are for the feeds.
    init(
        model: AppModel, display: NcursesDisplay, store: EventStore, signals: Signals, origin: ConfigOrigin,
        framesPerSecond: Int, session: SessionDesk?, orders: @escaping (Effect) -> Void
    ) {
        self.model = model
        self.display = display
        self.store = store
        self.signals = signals
        self.session = session
        self.orders = orders
        pacer = FramePacer(framesPerSecond: framesPerSecond)
        let mailbox = Mailbox()
        self.mailbox = mailbox
        programs = ForeignPrograms { mailbox.post(.ran($0, $1)) }
        configDesk = ConfigDesk(origin: origin, mailbox: mailbox)
        desk = ScanDesk(mailbox: mailbox)
        saves = SaveDesk(mailbox: mailbox)
    }

    /// Runs until the user quits or a signal ends the program.
    ///
    /// - Returns: the exit status: 0, or 128 and the number of the signal.
    func run() -> Int32 {
        display.setMouse(on: model.isMouseOn)
        askBackground()
        while exitStatus == nil {
            if pacer.shouldDraw(at: .now()) { paint() }
            wait()
            keepSession()
        }
        session?.keep(model, at: .now())
        programs.end()
        saves.end()
        return exitStatus ?? 0
    }

    /// Waits for something to do, and does it.
    private func wait() {
        // While a frame waits for its time the store's signal is left alone, so that a flood wakes nobody.
        let storeWish: Polling.Ready = pacer.isWaiting ? [] : .readable
        let ready = Polling.wait(
            for: [
                (display.inputDescriptor, .readable), (signals.descriptor, .readable),
                (mailbox.signal.descriptor, .readable), (store.signal.descriptor, storeWish),
                (configDesk.descriptor, .readable),
            ],
            until: min(pacer.deadline(at: .now()), configDesk.deadline ?? Uptime(nanoseconds: .max)))
        if ready[1].contains(.readable) { takeSignals() }
        if !ready[0].isEmpty { takeKeys(isBroken: ready[0].isDisjoint(with: .readable)) }
        if ready[2].contains(.readable) { takeMail() }
        if ready[4].contains(.readable) { configDesk.takeChanges(at: .now()) }
        configDesk.readIfDue(at: .now())
        if ready[3].contains(.readable) {
            pacer.invalidate(for: .news)
        } else if ready.allSatisfy(\.isEmpty) {
            pacer.invalidate(for: .clock)
        }
    }

    private func keepSession() {
        guard let session else { return }
        session.keepWhenDue(model, at: .now())
        if let trouble = session.takeTrouble() { model.screen.flash = Flash(trouble, kind: .error) }
    }

    private func paint() {
        store.signal.clear()
        model.screen.now = .now()
        for effect in model.update(.storeChanged(store.snapshot())) { perform(effect) }
        desk.start(model.pendingScans)
        display.paint(Screen.draw(model.screen))
        pacer.drew(at: model.screen.now.uptime, rest: model.screen.rest)
        // Alerts that could not look at everything go on in the next frame, whatever comes.
        if model.screen.alerts.isBehind { pacer.invalidate(for: .news) }
    }

    private func takeKeys(isBroken: Bool) {
        guard !isBroken, !display.hasHungUp else {
            exitStatus = 128 + SIGHUP
            return
        }
        while exitStatus == nil, let key = display.nextKey() { take(.key(key)) }
    }

    private func takeMail() {
        for message in mailbox.takeAll() {
            if case .found(_, let asker) = message { desk.finish(asker) }
            take(message)
        }
        // The next piece does not wait for a frame.
        desk.start(model.pendingScans)
    }

    private func takeSignals() {
        let noted = signals.take()
        if noted.wantsReload { configDesk.read(isAsked: true) }
        if let ending = noted.ending {
            exitStatus = 128 + ending
        } else if noted.wantsSuspension {
            suspend()
        } else if noted.wasContinued {
            leaveTerminal {}
        } else if noted.wasResized {
            resize()
        }
    }

    private func take(_ message: Message) {
        let effects = model.update(message)
        for effect in effects { perform(effect) }
        // What comes next may count on it.
        if effects.contains(where: \.concernsFeeds) { _ = model.update(.storeChanged(store.snapshot())) }
        pacer.invalidate(for: .news)
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .quit: exitStatus = 0
        case .save(let order): save(order)
        case .stopSaving: saves.stop()
        case .suspend: suspend()
        case .redraw: display.redraw()
        case .askBackground: askBackground()
        case .ring: display.ring()
        case .setMouse(let isOn): display.setMouse(on: isOn)
        case .notify(let title, let body): display.notify(SafeText("\(title): \(body)"))
        case .title(let text): display.setTitle(text.map { SafeText($0) })
        case .run(let command): programs.run(command)
        case .copy(let text): copy(text)
        case .saveScreen(let path): saveScreen(as: path)
        case .pace(let framesPerSecond): pacer.pace(framesPerSecond: framesPerSecond)
        case .reload: configDesk.read(isAsked: true)
        case .write(let feeds): configDesk.write(feeds)
        case .reconnect, .disconnect, .add, .change, .remove, .restore, .arrange, .limit, .placeMarker: orders(effect)
        }
    }

    /// The answer comes as a key; what is drawn meanwhile does not wait for it.
    private func askBackground() {
        if model.asksBackground { display.askBackground() }
    }

    private func copy(_ text: ClipboardText) {
        display.copy(text)
        let tmux = ForeignCommand.loadingTmuxBuffer(text, tmux: Environment.value("TMUX"))
        if let tmux { programs.run(tmux) }
    }

    private func saveScreen(as path: String) {
        let screenshot = Screenshot(path: path)
        let reason = screenshot.saveAsNew(Screen.draw(model.screen), scheme: model.screen.theme.scheme)
        model.screen.flash =
            reason.map { Flash("The screen cannot be saved as \(path): \($0).", kind: .error) }
            ?? Flash("The screen is saved as \(path).")
    }

    private func suspend() {
        session?.keep(model, at: .now())
        leaveTerminal { signals.suspendProcess() }
    }

    private func save(_ order: SaveOrder) {
        guard let timeline = model.pane(order.pane)?.timeline else {
            return take(.saved(.failed(name: order.name, reason: "its pane is gone")))
        }
        saves.start(PaneSave(order: order, timeline: timeline))
    }

    /// Gives the terminal back for as long as `others` have it, and takes it again with all its settings.
    private func leaveTerminal(to others: () -> Void) {
        display.suspend()
        others()
        display.resume()
        askBackground()
        resize()
    }

    private func resize() {
        display.resized()
        take(.resized(display.size))
    }
}
