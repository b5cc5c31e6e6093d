import FeedCore
import Screens
import TerminalKit

extension Command {
    /// Taking something out of the program.
    static let copyCommands: [Command] = [
        Command("copy", keys: "y", help: "Copy the data, or the chosen value") { $0.copyChosen() },
        .taking(
            "copy-as", argument: "FORM", keys: "Y", help: "Copy as JSON, raw block, curl …",
            completions: { $0.copySource?.forms.map(\.rawValue) ?? [] }
        ) { $0.copy(as: $1) },
    ]
}

extension AppModel {
    /// What can be copied: of the inspected event, else of the chosen event of the focused pane.
    fileprivate var copySource: CopySource? {
        if let inspection = screen.inspection {
            let feed = screen.feed(of: inspection)
            return CopySource(item: inspection.item, field: screen.inspectedField, feed: feed)
        }
        guard screen.overlay == nil, let pane = focused else { return nil }
        let event = pane.chosenEvent(rows: focusedRows)
        return CopySource(item: event, field: nil, feed: (event?.feed ?? pane.feed).map { screen.store[$0].feed })
    }

    /// Copies what is chosen: in an event the value, in a pane the data.
    fileprivate mutating func copyChosen() -> [Effect] {
        guard let source = copySource else { return [] }
        return copy(source, as: source.field == nil ? .data : .value)
    }

    /// Copies in a form by its name; nil lists the forms.
    fileprivate mutating func copy(as name: String?) -> [Effect] {
        guard let source = copySource else { return [] }
        guard let name else {
            offer(source.forms)
            return []
        }
        guard let form = CopyForm(rawValue: name.lowercased()) else {
            let forms = CopyForm.allCases.map(\.rawValue).joined(separator: ", ")
            screen.flash = Flash("There is no form \(name): \(forms).", kind: .error)
            return []
        }
        return copy(source, as: form)
    }

    private mutating func offer(_ forms: [CopyForm]) {
        guard !forms.isEmpty else { return refuseToCopy("there is no event here yet") }
        let rows = forms.map { Menu.Row(text: $0.title, detail: $0.detail, command: "copy-as \($0.rawValue)") }
        screen.cover(with: .menu(Menu(title: "Copy", rows: rows)))
    }

    private mutating func copy(_ source: CopySource, as form: CopyForm) -> [Effect] {
        guard let content = source.content(in: form) else {
            refuseToCopy("there is no \(form.title) here")
            return []
        }
        // Large text is not even made.
        guard content.bytes <= 4 * ClipboardText.limit else {
            refuseToCopy(content.name, bytes: content.bytes)
            return []
        }
        return copy(ClipboardText(content.text()), called: content.name)
    }

    private mutating func copy(_ text: ClipboardText, called name: String) -> [Effect] {
        guard text.byteCount <= ClipboardText.limit else {
            refuseToCopy(name, bytes: text.byteCount)
            return []
        }
        guard text.byteCount > 0 else {
            refuseToCopy("\(name) is empty")
            return []
        }
        screen.flash = Flash("Copied \(name): \(Counts.of(text.byteCount, "byte")).")
        return [.copy(text)]
    }

    private mutating func refuseToCopy(_ name: String, bytes: Int) {
        let limit = Counts.grouped(ClipboardText.limit)
        refuseToCopy(
            "\(name) has \(Counts.grouped(bytes)) bytes, and terminals take \(limit); try a single value of it")
    }

    private mutating func refuseToCopy(_ reason: String) {
        screen.flash = Flash("Not copied: \(reason).", kind: .error)
    }
}
