import Screens

/// A scan of stored events that a pane waits for.
struct PendingScan: Sendable {
    /// What waits: a pane's filter or its search, in one generation.
    struct Asker: Hashable, Sendable {
        enum Purpose: Hashable, Sendable { case filter, search }

        var pane: Int
        var purpose: Purpose
        var generation: Int
    }

    let asker: Asker
    let scan: FilterScan
}

extension AppModel {
    /// The scans that panes wait for, those for filters first.
    var pendingScans: [PendingScan] {
        screen.panes.compactMap { pane in
            pane.timeline.nextScan().map {
                PendingScan(asker: .init(pane: pane.id, purpose: .filter, generation: pane.generation), scan: $0)
            }
        }
            + screen.panes.compactMap { pane in
                guard let search = pane.search, let scan = search.hits.nextScan() else { return nil }
                return PendingScan(
                    asker: .init(pane: pane.id, purpose: .search, generation: search.generation), scan: scan)
            }
    }

    /// Takes what a scan found.
    mutating func merge(_ found: FilterScan.Found, for asker: PendingScan.Asker) {
        guard let index = screen.panes.firstIndex(where: { $0.id == asker.pane }) else { return }
        switch asker.purpose {
        case .filter: screen.panes[index].merge(found, generation: asker.generation)
        case .search: screen.panes[index].mergeSearch(found, generation: asker.generation)
        }
    }
}
