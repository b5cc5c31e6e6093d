import FeedCore
import FeedEngine
import Screens
import Settings
import TerminalKit

/// Entering what to watch: a new feed, or another source for one that there is.
struct SourceEntry: Sendable {
    /// The feed that is edited; nil for a new one.
    let edited: FeedID?

    /// The line that it is typed into.
    var entry: Entry {
        Entry(
            label: edited == nil ? "add" : "edit", history: .sources,
            changed: { describe(in: &$0) },
            accepted: { accept(in: &$0) },
            completions: { model, editor in edited == nil ? model.unwatchedFeeds(beginningWith: editor.text) : [] })
    }

    /// Says below the line what it means; its secrets are hidden.
    func describe(in model: inout AppModel) {
        let text = model.screen.prompt?.editor.text ?? ""
        let line = SourceLine(text)
        model.screen.prompt?.hidden = line.secrets
        model.screen.prompt?.error = nil
        model.screen.prompt?.hint =
            edited == nil ? "a URL, a file or a curl command" : "secrets stay while they are •••"
        guard text.contains(where: { $0 != " " }), model.listedFeed(named: text) == nil else { return }
        do throws(LineFault) { _ = try feed(of: line, in: model, readsFiles: false) } catch {
            model.screen.prompt?.error = (error.offset, error.reason)
        }
    }

    private func accept(in model: inout AppModel) -> [Effect] {
        let text = model.screen.prompt?.editor.text ?? ""
        if edited == nil, let listed = model.listedFeed(named: text) { return model.watch(listed: listed) }
        do throws(LineFault) {
            let reading = try feed(of: SourceLine(text), in: model, readsFiles: true)
            if let edited { return model.change(edited, to: reading) }
            model.config.added.insert(model.screen.store.nextFeed)
            return model.add(reading.feed.withWholePaths, without: reading.leftOut)
        } catch {
            model.screen.prompt?.error = (error.offset, error.reason)
            return []
        }
    }

    /// The feed that a line describes, with a name of its own.
    private func feed(
        of line: SourceLine, in model: AppModel, readsFiles: Bool
    ) throws(LineFault) -> SourceLine.Reading {
        let old = edited.map { model.screen.store[$0].feed }
        let usable = old.flatMap { $0.source.fault == nil ? $0 : nil }
        let base = usable ?? model.config.config.defaults.feed(named: "", source: .standardInput)
        var reading = try line.reading(over: base, editing: old, readsFiles: readsFiles)
        let taken = model.names(besides: edited)
        if let name = reading.name {
            if let advice = FeedName.advice(for: name) { throw line.fault(ofName: name, advice) }
            if taken.contains(name) { throw line.fault(ofName: name, "there is a feed of that name already") }
            reading.feed.name = name
        } else {
            var names = FeedNames(given: taken)
            reading.feed.name = names.unique(
                old?.name ?? FeedName.shortened(SourceKind.title(of: reading.feed.source)))
        }
        return reading
    }
}

extension SourceLine {
    /// What is wrong with the name that the line gives.
    fileprivate func fault(ofName name: String, _ reason: String) -> LineFault {
        LineFault(offset: words.last { $0.text == name }?.start ?? 0, reason: reason)
    }
}

extension Feed {
    /// The same feed with paths that mean the same from any folder.
    fileprivate var withWholePaths: Feed {
        var feed = self
        if case .file(let path) = feed.source { feed.source = .file(path: FileBytes.whole(path)) }
        feed.request.caCertificate = feed.request.caCertificate.map(FileBytes.whole)
        feed.request.certificate = feed.request.certificate.map(FileBytes.whole)
        feed.request.key = feed.request.key.map(FileBytes.whole)
        feed.request.unixSocket = feed.request.unixSocket.map(FileBytes.whole)
        return feed
    }
}

extension AppModel {
    /// Opens the line for a new feed.
    mutating func enterSource() {
        open(SourceEntry(edited: nil))
    }

    /// Opens the line with what a feed says now.
    mutating func editSource(of id: FeedID) {
        open(SourceEntry(edited: id), text: SourceLine.text(of: screen.store[id].feed))
    }

    private mutating func open(_ source: SourceEntry, text: String = "") {
        open(source.entry, text: text)
        source.describe(in: &self)
    }

    /// The names of all feeds, running or not.
    fileprivate func names(besides id: FeedID?) -> Set<String> {
        let running = screen.store.feeds.filter { $0.id != id }.map(\.feed.name)
        let own = id.map { screen.store[$0].feed.name }
        let listed = (config.config.feeds.map(\.name) + config.config.brokenFeeds.map(\.name)).filter { $0 != own }
        return Set(running + listed)
    }

    /// The feed of the config that a line names and that is not watched.
    fileprivate func listedFeed(named text: String) -> Feed? {
        guard !screen.store.feeds.contains(where: { $0.feed.name == text }) else { return nil }
        guard var feed = config.config.feeds.first(where: { $0.name == text }) else { return nil }
        config.overlay.apply(to: &feed)
        return feed
    }

    /// Watches a feed of the config, which it follows from now on.
    fileprivate mutating func watch(listed feed: Feed) -> [Effect] {
        config.roll.removeAll { $0.name == feed.name }
        config.roll.append(RolledFeed(id: screen.store.nextFeed, name: feed.name, feed: feed))
        if case .named(let names) = config.scope, !names.contains(feed.name) {
            config.scope = .named(names + [feed.name])
        }
        return add(feed)
    }

    fileprivate func unwatchedFeeds(beginningWith text: String) -> [Completion] {
        config.config.feeds.map(\.name)
            .filter { $0.lowercased().hasPrefix(text.lowercased()) && $0 != text && listedFeed(named: $0) != nil }
            .map { Completion(text: $0, label: $0, detail: "of the config") }
    }

    /// Watches one more feed.
    fileprivate mutating func add(_ feed: Feed, without leftOut: [String] = []) -> [Effect] {
        let id = screen.store.nextFeed
        awaited.focus = id
        let note = leftOut.isEmpty ? "" : " Left out: \(leftOut.joined(separator: ", "))."
        screen.flash = Flash("Watching \(feed.name).\(note)")
        return [.add(feed, as: id)]
    }

    /// Gives a feed other settings, which can be undone.
    fileprivate mutating func change(_ id: FeedID, to reading: SourceLine.Reading) -> [Effect] {
        let (old, feed) = (screen.store[id].feed, reading.feed)
        guard screen.store.place(of: id) != nil else {
            screen.flash = Flash("\(feed.name) is not changed: it was taken out meanwhile.", kind: .error)
            return []
        }
        guard feed != old else { return [] }
        let note = reading.leftOut.isEmpty ? "" : " Left out: \(reading.leftOut.joined(separator: ", "))."
        screen.flash = Flash("Changed \(feed.name).\(note)")
        remember(Undo(news: "\(old.name) is as it was.") { $0.change(id, from: feed, to: old) })
        return change(id, from: old, to: feed)
    }

    fileprivate mutating func change(_ id: FeedID, from old: Feed, to feed: Feed) -> [Effect] {
        guard screen.store.place(of: id) != nil else { return [] }
        screen.showAnew(feed, after: old, as: id)
        return [.change(id, to: feed, reconnects: !feed.isRead(as: old))]
    }

    /// Takes a feed out; undo brings it back with its events, and goes to its pane.
    mutating func remove(_ id: FeedID) -> [Effect] {
        guard let place = screen.store.place(of: id) else { return [] }
        let name = screen.store[id].feed.name
        screen.flash = Flash("Removed \(name).")
        remember(
            Undo(news: "\(name) is back.") { model in
                model.awaited.focus = id
                return [.restore(id, at: place)]
            })
        return [.remove(id)]
    }
}
