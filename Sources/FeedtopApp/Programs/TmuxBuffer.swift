import TerminalKit

extension ForeignCommand {
    /// Hands copied text to the tmux that the program runs in, which puts it on the clipboard of the terminal outside
    /// and among its own buffers. As tmux is set up at first it takes nothing from programs by escape sequences.
    ///
    /// - Parameter tmux: the variable `TMUX`; without one there is nothing to be done.
    /// - Source: tmux's manual, load-buffer; `-w` came with tmux 3.2.
    static func loadingTmuxBuffer(_ text: ClipboardText, tmux: String?) -> ForeignCommand? {
        guard let tmux, !tmux.isEmpty else { return nil }
        return ForeignCommand(
            arguments: ["tmux", "load-buffer", "-w", "-"], input: Array(text.string.utf8),
            purpose: "take what was copied", stay: .limited(.seconds(5)))
    }
}
