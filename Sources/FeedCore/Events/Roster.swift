/// The feeds that there are, in their order, and the place of each.
struct Roster {
    /// The feeds, in order.
    private(set) var ids: [FeedID] = []
    /// Where each stands.
    private(set) var places: [FeedID: Int] = [:]

    func contains(_ id: FeedID) -> Bool { places[id] != nil }

    /// Adds a feed at a place, or at the end where there is no such place.
    mutating func insert(_ id: FeedID, at place: Int) {
        ids.insert(id, at: min(max(0, place), ids.count))
        count()
    }

    /// Takes a feed out; false when it is not there.
    mutating func remove(_ id: FeedID) -> Bool {
        guard let place = places[id] else { return false }
        ids.remove(at: place)
        count()
        return true
    }

    /// Puts these feeds first, in this order.
    mutating func arrange(_ first: [FeedID]) {
        var seen: Set<FeedID> = []
        let known = first.filter { contains($0) && seen.insert($0).inserted }
        ids = known + ids.filter { !seen.contains($0) }
        count()
    }

    private mutating func count() {
        places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    }
}
