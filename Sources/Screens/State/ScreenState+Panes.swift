public import FeedCore

/// A change of the panes of one feed, so that it can be taken back.
public struct PaneChange: Sendable {
    /// Panes that came.
    var added: Set<Int> = []
    /// Panes that went, without what they held, and the pane of the same feed that each stood behind.
    var removed: [(pane: Pane, after: Int?)] = []
    /// A pane that changed, and how it was.
    var changed: (pane: Int, parts: [PanePart], filters: [StackedFilter])?
}

extension ScreenState {
    /// Panes there can be: more than any screen shows, for a list of them in a file may be as long as it likes.
    public static let mostPanes = 200

    /// Whether there can be so many more panes.
    public func hasRoom(forPanes count: Int) -> Bool { panes.count + count <= ScreenState.mostPanes }

    /// The panes that show the same feed as another, that one included.
    public func panes(like pane: Pane) -> [Pane] { panes.filter { $0.subject == pane.subject } }

    /// The pane to go to for a feed: the focused one if it is the feed's, else the feed's first.
    public func pane(of feed: FeedID) -> Int? {
        focusedPane?.feed == feed ? focus : panes.firstIndex { $0.feed == feed }
    }

    /// The feed's next pane behind the focused one, or its first.
    public func nextPane(of feed: FeedID) -> Int? {
        let places = panes.indices.filter { panes[$0].feed == feed }
        return places.first { $0 > focus && focusedPane?.feed == feed } ?? places.first
    }

    /// Puts a pane behind the focused one that shows the same, and focuses it.
    public mutating func duplicateFocused() -> PaneChange {
        guard let copy = focusedPane?.copy(id: newPaneID()) else { return PaneChange() }
        uncrowd()
        arrange(panes[...focus] + [copy] + panes[(focus + 1)...])
        focus += 1
        return PaneChange(added: [copy.id])
    }

    /// Takes the focused pane away.
    public mutating func closeFocused() -> PaneChange {
        guard let pane = focusedPane else { return PaneChange() }
        let before = place(of: pane)
        let next = panes(like: pane).first { $0.id != pane.id && (before.after == nil || $0.id == before.after) }
        arrange(panes.filter { $0.id != pane.id })
        focus(paneWithID: next?.id)
        return PaneChange(removed: [before])
    }

    /// Makes as many panes of the focused one as there are parts, each with its label and filter.
    public mutating func splitFocused(into parts: [(label: String, filter: Filter)]) -> PaneChange {
        guard let whole = focusedPane, !parts.isEmpty else { return PaneChange() }
        lastSplit += 1
        var pieces = [whole] + parts.dropFirst().map { _ in whole.copy(id: newPaneID()) }
        for (index, part) in parts.enumerated() {
            pieces[index].narrow(to: PanePart(split: lastSplit, label: part.label, filter: part.filter))
            pieces[index].follow()
        }
        uncrowd()
        arrange(panes[..<focus] + pieces + panes[(focus + 1)...])
        return PaneChange(
            added: Set(pieces.dropFirst().map(\.id)), changed: (whole.id, whole.parts, whole.filters))
    }

    /// Makes one pane again of those that the focused one was split into with others; nil when it was not split.
    public mutating func unsplitFocused() -> PaneChange? {
        guard let split = focusedPane?.parts.last?.split else { return nil }
        let pieces = panes.filter { pane in pane.parts.contains { $0.split == split } }
        guard let whole = pieces.first, let index = panes.firstIndex(where: { $0.id == whole.id }) else { return nil }
        let gone = pieces.dropFirst().map(place(of:))
        panes[index].widen(beyond: split)
        arrange(panes.filter { pane in pane.id == whole.id || !gone.contains { $0.pane.id == pane.id } })
        focus(paneWithID: whole.id)
        return PaneChange(removed: gone, changed: (whole.id, whole.parts, whole.filters))
    }

    /// Takes a change back, as far as its feed is still there.
    public mutating func takeBack(_ change: PaneChange) {
        for (pane, sibling) in change.removed { bringBack(pane, behind: sibling) }
        if let changed = change.changed, let index = panes.firstIndex(where: { $0.id == changed.pane }) {
            panes[index].parts = changed.parts
            panes[index].setFilters(changed.filters)
        }
        let focused = focusedPane.flatMap {
            change.added.contains($0.id) ? neighbour(of: $0, notIn: change.added) : $0.id
        }
        arrange(panes.filter { !change.added.contains($0.id) })
        focus(paneWithID: change.changed == nil ? change.removed.first?.pane.id ?? focused : focused)
    }

    /// The pane of the same feed before a pane that goes with others.
    private func neighbour(of pane: Pane, notIn gone: Set<Int>) -> Int? {
        panes.prefix { $0.id != pane.id }.last { $0.subject == pane.subject && !gone.contains($0.id) }?.id
    }

    /// Gives a feed the panes that it had in an earlier run, in their order.
    ///
    /// - Parameters:
    ///   - settings: which of those of the config each was; nil for one that the user had added.
    ///   - isSameConfig: whether the config has as many as then: those that are not named had been closed.
    /// - Returns: the ID of each; nil where there is none now.
    public mutating func bringBack(_ settings: [Int?], of subject: Pane.Subject, isSameConfig: Bool) -> [Int?] {
        var waiting = panes.filter { $0.subject == subject }
        guard let first = waiting.first else { return settings.map { _ in nil } }
        var room = ScreenState.mostPanes - panes.count
        let back = settings.map { setting -> Pane? in
            if let setting { return waiting.firstIndex { $0.setting == setting }.map { waiting.remove(at: $0) } }
            room -= 1
            return room >= 0 ? first.copy(id: newPaneID()) : nil
        }
        let known = back.compactMap(\.self)
        let all = known + (isSameConfig && !known.isEmpty ? [] : waiting)
        arrange(panes.flatMap { $0.id == first.id ? all : $0.subject == subject ? [] : [$0] })
        return back.map { $0?.id }
    }

    /// A number that no pane has had.
    mutating func newPaneID() -> Int {
        lowestPaneID = (panes + reserve).map(\.id).reduce(lowestPaneID, min) - 1
        return lowestPaneID
    }

    /// Shows these panes in place of those of before; the focus stays on its pane, or on its place.
    mutating func arrange(_ new: some Collection<Pane>) {
        let old = panes
        // Numbers of panes that go are not given again: what was begun for them may come back.
        lowestPaneID = old.map(\.id).reduce(lowestPaneID, min)
        panes = Array(new)
        focusSame(as: old)
        layout = layout.following(from: old, to: panes)
    }

    /// All of the panes are to be seen.
    private mutating func uncrowd() {
        isZoomed = false
        isEnlarged = false
    }

    private func place(of pane: Pane) -> (pane: Pane, after: Int?) {
        let before = panes.prefix { $0.id != pane.id }.last { $0.subject == pane.subject }
        return (pane.emptied, before?.id)
    }

    private mutating func bringBack(_ pane: Pane, behind sibling: Int?) {
        guard !panes.contains(where: { $0.id == pane.id }) else { return }
        let place =
            panes.firstIndex { $0.id == sibling }.map { $0 + 1 } ?? panes.firstIndex { $0.subject == pane.subject }
        guard let place else { return }
        var pane = pane
        pane.extend(to: store, showing: past?.store)
        arrange(panes[..<place] + [pane] + panes[place...])
    }

    private mutating func focus(paneWithID id: Int?) { focus = panes.firstIndex { $0.id == id } ?? focus }

    /// The focus goes along with its pane; when that is gone, to the one in its place.
    private mutating func focusSame(as old: [Pane]) {
        let focused = old.indices.contains(focus) ? old[focus].id : nil
        focus = panes.firstIndex { $0.id == focused } ?? min(focus, max(0, panes.count - 1))
    }
}

extension LayoutMode {
    /// The same arrangement of the same panes, which now have other indices; a new one stands beside another of its
    /// feed.
    fileprivate func following(from old: [Pane], to new: [Pane]) -> LayoutMode {
        guard case .grid(let rows) = self else { return self }
        let places = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1.id, $0) })
        var kept = rows.map { row in row.compactMap { old.indices.contains($0) ? places[old[$0].id] : nil } }
        let known = Set(old.map(\.id))
        for index in new.indices where !known.contains(new[index].id) {
            kept.insert(index, beside: [index - 1, index + 1].filter { new.isPair(index, $0) })
        }
        return .grid(kept)
    }
}

extension [Pane] {
    /// Whether two of its places hold panes of one feed.
    fileprivate func isPair(_ one: Int, _ other: Int) -> Bool {
        indices.contains(other) && self[one].subject == self[other].subject
    }
}

extension [[Int]] {
    /// Puts a pane into the row of the first of these neighbours that is in one.
    fileprivate mutating func insert(_ pane: Int, beside neighbours: [Int]) {
        for neighbour in neighbours {
            guard let row = firstIndex(where: { $0.contains(neighbour) }),
                let place = self[row].firstIndex(of: neighbour)
            else { continue }
            return self[row].insert(pane, at: neighbour < pane ? place + 1 : place)
        }
    }
}
