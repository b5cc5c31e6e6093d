extension FilterMatcher {
    /// The ordinals of the events in a range of a feed's that the filter takes, oldest first.
    public func ordinals(in range: Range<Int>, of snapshot: FeedSnapshot) -> [Int] {
        var taken: [Int] = []
        let look = { (ordinal: Int, event: EventFields) in
            if self.matches(event) { taken.append(ordinal) }
        }
        if let needle {
            snapshot.forEachEvent(in: range, suspectedBy: needle, look)
        } else {
            snapshot.forEachEvent(in: range, look)
        }
        return taken
    }
}
