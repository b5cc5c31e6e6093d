import Screens

extension AppModel {
    /// Runs a command by its name, with what is written behind it as its argument.
    ///
    /// - Parameter line: `filter price > 100`; a name that no command has becomes an error in the footer.
    mutating func run(_ line: String) -> [Effect] {
        let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard let name = words.first else { return [] }
        guard let command = keymap.command(named: String(name)) else {
            screen.flash = Flash("There is no command \(name); ? lists all.", kind: .error)
            return []
        }
        let argument = words.dropFirst().first.map { String($0.drop { $0 == " " }) }
        return command.perform(&self, argument)
    }

    /// Runs what a line of the open menu stands for; the menu closes.
    mutating func choose(row: Int) -> [Effect] {
        guard case .menu(let menu) = screen.overlay, menu.rows.indices.contains(row) else { return [] }
        screen.overlay = nil
        return run(menu.rows[row].command)
    }
}
