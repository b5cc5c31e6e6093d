import CNcurses
import CShims.Ncurses
public import TerminalKit

extension NcursesDisplay {
    /// Takes the mouse, or leaves it to the terminal, which then selects text with it. Off at the start.
    public func setMouse(on: Bool) {
        guard state == .shown, on != modes.isMouseOn else { return }
        modes.isMouseOn = on
        tty.send(on ? Modes.mouseOn : Modes.mouseOff)
        armRescue()
    }

    /// Sets the window's title, where the terminal has one. The title before comes back with nil, and with the terminal.
    public func setTitle(_ title: SafeText?) {
        guard state == .shown, entry.isXtermLike else { return }
        guard let title else { return restoreTitle() }
        if !modes.isTitleSet {
            modes.isTitleSet = true
            tty.send(Modes.titleSaved)
            armRescue()
        }
        let text = (isUnicode ? title : title.ascii).prefix(columns: 200)
        guard text != shownTitle else { return }
        shownTitle = text
        send(title: text)
    }

    func send(title: SafeText) { tty.send("\u{1B}]2;\(title.string)\u{07}") }

    private func restoreTitle() {
        guard modes.isTitleSet else { return }
        modes.isTitleSet = false
        shownTitle = nil
        tty.send(Modes.titleRestored)
        armRescue()
    }

    /// Rings the terminal's bell.
    public func ring() {
        guard state == .shown else { return }
        _ = beep()
    }
}
