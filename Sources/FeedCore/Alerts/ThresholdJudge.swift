/// Looks at events for a threshold, on one thread: it owns the scratch memory that matching needs.
struct ThresholdJudge {
    /// What an event says of a threshold.
    enum Verdict { case crossed, back, nothing }

    private let threshold: Threshold
    private let filter: FilterMatcher
    private let rearm: FilterMatcher

    init(_ threshold: Threshold) {
        self.threshold = threshold
        filter = threshold.filter.matcher()
        rearm = (threshold.rearm ?? threshold.scope).matcher()
    }

    /// What an event says.
    ///
    /// - Parameter isAnyCrossed: whether the contrary matters at all.
    func verdict(_ event: EventFields, isAnyCrossed: Bool) -> Verdict {
        if filter.matches(event) { return .crossed }
        guard isAnyCrossed, rearm.matches(event) else { return .nothing }
        guard threshold.rearm == nil, !threshold.fields.isEmpty else { return .back }
        return threshold.fields.contains { JSONSlice.find($0, in: event.data) != nil } ? .back : .nothing
    }

    /// What the event has in the field that tells thresholds apart, and no more of it than is needed for that; nil when
    /// it has no such field.
    func key(of event: EventFields) -> String? {
        guard let path = threshold.key else { return "" }
        return JSONSlice.find(path, in: event.data).map { value in
            var value = value
            value.range = value.range.prefix(256)
            return value.text(in: event.data)
        }
    }
}
