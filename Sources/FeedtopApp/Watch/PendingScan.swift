import FeedCore
import Screens

/// A scan of stored events that a pane waits for.
struct PendingScan: Sendable {
    /// What waits: a pane's filter or its search, in one generation, or the count of one of its filters.
    struct Asker: Hashable, Sendable {
        enum Purpose: Hashable, Sendable { case filter, search, tally(String) }

        var pane: Int
        var purpose: Purpose
        var generation: Int
    }

    let asker: Asker
    let scan: FilterScan
}

extension AppModel {
    /// The scans that panes wait for: those for filters first, counts last.
    var pendingScans: [PendingScan] {
        screen.panes.compactMap(\.filterScan) + screen.panes.compactMap(\.searchScan)
            + screen.panes.flatMap(\.tallyScans)
    }

    /// Takes what a scan found.
    mutating func merge(_ found: FilterScan.Found, for asker: PendingScan.Asker) {
        guard let index = screen.panes.firstIndex(where: { $0.id == asker.pane }) else { return }
        switch asker.purpose {
        case .filter: screen.panes[index].merge(found, generation: asker.generation)
        case .search: screen.panes[index].mergeSearch(found, generation: asker.generation)
        case .tally(let filter): screen.panes[index].mergeTally(found, of: filter)
        }
    }
}

extension Pane {
    fileprivate var filterScan: PendingScan? {
        timeline.nextScan().map {
            PendingScan(asker: .init(pane: id, purpose: .filter, generation: generation), scan: $0)
        }
    }

    fileprivate var searchScan: PendingScan? {
        guard let search, let scan = search.hits.nextScan() else { return nil }
        return PendingScan(asker: .init(pane: id, purpose: .search, generation: search.generation), scan: scan)
    }

    fileprivate var tallyScans: [PendingScan] {
        tallies.compactMap { tally in
            tally.nextScan().map {
                PendingScan(asker: .init(pane: id, purpose: .tally(tally.filter.text), generation: 0), scan: $0)
            }
        }
    }
}
