import FeedCore
import Screens
import TerminalKit

extension Command {
    /// Keeping what panes show.
    static let saveCommands: [Command] = [
        .taking(
            "save", argument: "FILE", keys: "Ctrl-s", help: "Save what this pane shows to a file",
            completions: { model in
                let line = model.screen.prompt?.editor.textBeforeCursor ?? ""
                return model.disk.completions(of: CommandWords(line).argument ?? "")
            }
        ) { $0.save(as: $1) }
    ]
}

extension Entry {
    /// The name of a file to save a pane's events in.
    fileprivate static func saving(pane: Int) -> Entry {
        Entry(
            label: "save", history: .files,
            accepted: { model in
                let name = model.screen.prompt?.editor.text ?? ""
                guard let fault = model.fault(ofFile: name) else { return model.save(pane: pane, as: name) }
                model.screen.prompt?.error = (max(0, name.count - 1), fault)
                return []
            },
            completions: { model, editor in
                model.disk.completions(of: editor.textBeforeCursor).map {
                    Completion(text: $0 + editor.textBehindCursor, label: $0)
                }
            })
    }
}

extension AppModel {
    /// Asks for a file, or saves in the one that was written.
    fileprivate mutating func save(as name: String?) -> [Effect] {
        guard screen.overlay == nil, let pane = focused else { return [] }
        guard saving == nil else {
            screen.flash = Flash("Still saving \(saving?.name ?? ""); Esc stops that.", kind: .error)
            return []
        }
        guard let name else {
            openSavePrompt(for: pane.id, text: proposedName(for: pane))
            return []
        }
        guard let fault = fault(ofFile: name) else { return save(pane: pane.id, as: name) }
        screen.flash = Flash("Cannot save as \(name): \(fault).", kind: .error)
        return []
    }

    private mutating func openSavePrompt(for pane: Int, text: String) {
        open(.saving(pane: pane), text: text)
        screen.prompt?.hint = "the name says how: \(SaveFormat.choices)"
    }

    /// Why a file of that name cannot be written; nil when it can.
    fileprivate func fault(ofFile name: String) -> String? {
        let path = disk.path(name)
        guard disk.kind(path) != .folder, name.last != "/" else { return "that is a folder: write a name behind it" }
        guard SaveFormat(path: name) != nil else { return "end the name in \(SaveFormat.choices)" }
        guard disk.kind(path) != .other else { return "that is no regular file" }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
        return disk.kind(String(folder)) == .folder ? nil : "there is no folder \(folder)"
    }

    /// Saves, once the user has said what becomes of a file of that name.
    fileprivate mutating func save(pane: Int, as name: String) -> [Effect] {
        guard let format = SaveFormat(path: name) else { return [] }
        let path = disk.path(name)
        let order = SaveOrder(pane: pane, name: name, path: path, format: format, manner: .new)
        guard disk.kind(path) == .file else { return begin(order, .new) }
        ask(
            Question(
                text: "y overwrites · a appends · n goes back: there is a file \(name)",
                answers: [
                    "y": { $0.begin(order, .overwrite) }, "a": { $0.begin(order, .append) },
                    "n": { $0.reopen(order) },
                ],
                withdrawn: { _ = $0.reopen(order) }))
        return []
    }

    private mutating func reopen(_ order: SaveOrder) -> [Effect] {
        openSavePrompt(for: order.pane, text: order.name)
        return []
    }

    private mutating func begin(_ order: SaveOrder, _ manner: SaveOrder.Manner) -> [Effect] {
        var order = order
        order.manner = manner
        isLeaving = false
        saving = order
        screen.progress = "Saving · Esc stops · \(order.name)"
        return [.save(order)]
    }

    /// `quotes-20260131-140322.jsonl`.
    private func proposedName(for pane: Pane) -> String {
        let letters = pane.name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let name = String(letters).split(separator: "-").joined(separator: "-").prefix(40)
        let (year, month, day) = screen.zone.date(screen.now.time)
        let (hour, minute, second, _) = screen.zone.timeOfDay(screen.now.time)
        // Two digits each: of a hundred more, the first is left out.
        let digits = [month, day, hour, minute, second].map { String(100 + $0).dropFirst() }
        let date = "\(year)\(digits[..<2].joined())-\(digits[2...].joined())"
        return "\(name.isEmpty ? "feed" : name)-\(date).jsonl"
    }
}

// MARK: - While a save goes on

extension AppModel {
    /// A save has come so far.
    mutating func saved(percent: Int) {
        guard let saving else { return }
        screen.progress = "Saving \(percent)% · Esc stops · \(saving.name)"
    }

    /// A save has ended.
    mutating func saved(_ ending: SaveEnding) {
        (saving, screen.progress) = (nil, nil)
        screen.flash = ending.news
    }

    /// Gives the save up, if there is one and the key says so: Ctrl-c, or Escape where that has nothing else to close.
    mutating func stopSaving(by key: Key) -> [Effect]? {
        guard saving != nil, screen.prompt == nil else { return nil }
        return key == .control("c") || key == .escape && screen.overlay == nil ? [.stopSaving] : nil
    }

    /// Ends the program; not while a save goes on, unless the user insists.
    mutating func quit() -> [Effect] {
        guard let name = saving?.name, !isLeaving else { return [.quit] }
        isLeaving = true
        screen.flash = Flash("Still saving \(name): once more quits without it.", kind: .error)
        return []
    }
}
