import Screens

/// A line of `:`: a command's name, and its argument to the end of the line, quotes and all.
struct CommandWords: Equatable {
    let name: String
    /// Nil when nothing stands behind the name.
    let argument: String?

    init(_ line: some StringProtocol) {
        let line = line.drop { $0 == " " }
        name = String(line.prefix { $0 != " " })
        let rest = line.dropFirst(name.count).drop { $0 == " " }
        argument = rest.isEmpty ? nil : String(rest)
    }
}

extension AppModel {
    /// Runs a command by its name, with what is written behind it as its argument.
    ///
    /// - Parameter line: `filter price > 100`; a name that no command has becomes an error in the footer.
    mutating func run(_ line: String) -> [Effect] {
        let words = CommandWords(line)
        guard !words.name.isEmpty else { return [] }
        guard let command = keymap.command(named: words.name) else {
            screen.flash = Flash(
                "There is no command \(words.name); \(keymap.way(to: "help")) lists all.", kind: .error)
            return []
        }
        return command.perform(&self, words.argument)
    }

    /// Runs what a line of the open menu stands for; the menu closes.
    mutating func choose(row: Int) -> [Effect] {
        guard case .menu(let menu) = screen.overlay, menu.rows.indices.contains(row) else { return [] }
        screen.uncover()
        return run(menu.rows[row].command)
    }
}
