import FeedCore
import Screens

/// A scan of stored events that a pane waits for.
struct PendingScan: Sendable {
    /// What waits: a pane's filter, its search or its digest, in one generation, or the count of one of its filters.
    struct Asker: Hashable, Sendable {
        enum Purpose: Hashable, Sendable { case filter, search, digest, tally(String) }

        var pane: Int
        var purpose: Purpose
        var generation: Int
    }

    /// What is to be found.
    enum Work: Sendable { case items(FilterScan), digest(DigestScan) }

    /// What was found.
    enum Found: Sendable { case items(FilterScan.Found), digest(DigestScan.Found) }

    let asker: Asker
    let work: Work

    /// Does the work.
    func run() -> Found {
        switch work {
        case .items(let scan): .items(scan.run())
        case .digest(let scan): .digest(scan.run())
        }
    }

    /// Does the work on two threads, where it can be cut in halves.
    func runInHalves() async -> Found {
        guard case .items(let scan) = work else { return run() }
        return .items(await scan.runInHalves())
    }
}

extension AppModel {
    /// The scans that panes wait for: those for filters first, counts last.
    var pendingScans: [PendingScan] {
        screen.panes.compactMap(\.filterScan) + screen.panes.compactMap(\.searchScan)
            + screen.panes.compactMap(\.scanForDigest) + screen.panes.flatMap(\.tallyScans)
    }

    /// Takes what a scan found.
    mutating func merge(_ found: PendingScan.Found, for asker: PendingScan.Asker) {
        guard let index = screen.panes.firstIndex(where: { $0.id == asker.pane }) else { return }
        switch found {
        case .digest(let found): screen.panes[index].merge(found, generation: asker.generation)
        case .items(let found): merge(found, for: asker, into: &screen.panes[index])
        }
    }

    private func merge(_ found: FilterScan.Found, for asker: PendingScan.Asker, into pane: inout Pane) {
        switch asker.purpose {
        case .filter: pane.merge(found, generation: asker.generation)
        case .search: pane.mergeSearch(found, generation: asker.generation)
        case .tally(let filter): pane.mergeTally(found, of: filter)
        case .digest: break
        }
    }
}

extension Pane {
    fileprivate var filterScan: PendingScan? {
        nextScan.map { PendingScan(asker: asker(for: .filter, generation), work: .items($0)) }
    }

    fileprivate var searchScan: PendingScan? {
        guard let search, let scan = search.nextScan else { return nil }
        return PendingScan(asker: asker(for: .search, search.generation), work: .items(scan))
    }

    fileprivate var scanForDigest: PendingScan? {
        digestScan.map { PendingScan(asker: asker(for: .digest, digestGeneration), work: .digest($0)) }
    }

    fileprivate var tallyScans: [PendingScan] {
        tallies.compactMap { tally in
            tally.nextScan().map {
                PendingScan(asker: asker(for: .tally(tally.filter.text), 0), work: .items($0))
            }
        }
    }

    private func asker(for purpose: PendingScan.Asker.Purpose, _ generation: Int) -> PendingScan.Asker {
        PendingScan.Asker(pane: id, purpose: purpose, generation: generation)
    }
}
