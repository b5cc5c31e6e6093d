import FeedCore
import Screens
import Settings

extension Command {
    /// Following what feeds point to.
    static let linkCommands: [Command] = [
        .change("links", keys: "o", help: "The links in the event, to open one") { $0.offerLinks() },
        .taking("open-link", argument: "URL", help: "Ask whether to open that link") { $0.ask(about: $1) },
    ]
}

extension AppModel {
    /// Lists the links of the inspected event, else of the chosen one; asks at once about the only one.
    fileprivate mutating func offerLinks() {
        guard screen.overlay == nil || screen.inspection != nil else { return }
        let event = screen.inspection?.item ?? focused?.chosenEvent(rows: focusedRows)
        let links = event.map(WebLink.all) ?? []
        switch links.count {
        case 0: screen.flash = Flash("There are no links in this event.")
        case 1: screen.cover(with: .link(links[0], firstLine: 0))
        default:
            // The rows carry the links themselves: what is chosen in a pane may be another event by then.
            let rows = links.map { Menu.Row(text: $0.host, detail: $0.url, command: "open-link \($0.url)") }
            screen.cover(with: .menu(Menu(title: "Links", rows: rows)))
        }
    }

    fileprivate mutating func ask(about url: String?) -> [Effect] {
        guard let link = url.flatMap(WebLink.init) else {
            screen.flash = Flash("Only links that begin with http:// or https:// are opened.", kind: .error)
            return []
        }
        screen.cover(with: .link(link, firstLine: 0))
        return []
    }

    /// Opens the link that was asked about.
    mutating func open(_ link: WebLink) -> [Effect] {
        screen.uncover()
        let command = Opener(config: config.config.opener, browser: browser).command(for: link.url)
        screen.flash = Flash("\(command.name) opens \(link.host).")
        return [.run(command)]
    }
}
