/// The user's program that opens links: a list of arguments, never a line for a shell.
struct Opener: Sendable, Equatable {
    /// The program and its arguments; `%s` in one of them stands for the link, which else comes last.
    let arguments: [String]

    /// What the config names, else the variable `BROWSER`, else what the system has.
    init(config: [String], browser: String?) {
        let words = Opener.words(ofBrowser: browser ?? "")
        arguments = config.isEmpty ? (words.isEmpty ? [Opener.ofSystem] : words) : config
    }

    /// Opens a link.
    func command(for link: String) -> ForeignCommand {
        let filled = arguments.map { $0.replacing("%s", with: link) }
        return ForeignCommand(
            arguments: filled == arguments ? arguments + [link] : filled, purpose: "open the link", stay: .left)
    }

    /// The first of the commands that the variable lists, parted by colons.
    private static func words(ofBrowser value: String) -> [String] {
        let first = value.split(separator: ":").first ?? ""
        return first.split { $0 == " " || $0 == "\t" }.map(String.init)
    }

    private static var ofSystem: String {
        #if os(macOS)
        "open"
        #else
        "xdg-open"
        #endif
    }
}
