import Screens

extension Command {
    /// The program itself.
    static let programCommands: [Command] = [
        .change("help", keys: "?", "F1", help: "These keys", hint: "help") { model in
            if case .help = model.screen.overlay {
                model.closeOverlay()
            } else {
                model.screen.cover(with: .help(firstLine: 0))
            }
        },
        Command("close-or-quit", keys: "q", help: "Close an overlay, else quit", hint: "quit") { model in
            guard model.screen.overlay != nil else { return model.quit() }
            model.closeOverlay()
            return []
        },
        Command("undo", keys: "Ctrl-_", help: "Undo what was cleared or removed") { $0.undo() },
        Command("quit", keys: "Q", "Ctrl-c", help: "Quit") { $0.quit() },
        Command("mouse", keys: "F2", help: "Mouse on or off") { $0.toggleMouse() },
        Command("reload", keys: "F5", help: "Read the config again") { _ in [.reload] },
        Command("write", help: "Keep added feeds in the config") { $0.writeFeeds() },
        .change("problems", help: "The mistakes in the config") { model in
            if case .problems = model.screen.overlay {
                model.screen.overlay = nil
            } else {
                model.screen.overlay = .problems(firstLine: 0)
            }
        },
        Command("redraw", keys: "Ctrl-l", help: "Draw the screen again") { _ in [.redraw] },
        Command("suspend", keys: "Ctrl-z", help: "Suspend; fg goes on") { _ in [.suspend] },
    ]
}
