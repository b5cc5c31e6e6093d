/// A rate of events, counted over some seconds, that must not be passed.
///
/// Once passed it counts anew only when the rate has gone back by a tenth, so that a rate about the threshold is one
/// alert and not hundreds.
public struct RateThreshold: Sendable, Equatable {
    /// What the unit of a written rate is.
    public enum Unit: String, Sendable, CaseIterable {
        case second = "s"
        case minute = "m"

        /// Its length, and for how long events are counted.
        var seconds: (length: Int, window: Int) { self == .second ? (1, 10) : (60, 60) }
    }

    /// How the rate stands to the number.
    public let relation: Relation
    /// Events a unit.
    public let number: Double
    /// The unit.
    public let unit: Unit

    /// A threshold; nil for a relation that has no beyond.
    public init?(_ relation: Relation, _ number: Double, per unit: Unit) {
        guard relation != .equal, relation != .unequal, number >= 0, number.isFinite else { return nil }
        self.relation = relation
        self.number = number
        self.unit = unit
    }

    /// Whether too few events are meant, which nobody can say before a whole window has passed.
    var isBelow: Bool { relation == .less || relation == .lessOrEqual }

    /// Seconds that are counted.
    var window: Int { unit.seconds.window }

    /// How a rate, in events of one window, stands: passed, gone back far enough to count anew, or neither.
    func verdict(events: Int) -> Verdict {
        let rate = Double(events) * Double(unit.seconds.length) / Double(window)
        if holds(rate) { return .passed }
        return isBelow ? (rate > number * 1.1 ? .back : .between) : (rate < number * 0.9 ? .back : .between)
    }

    enum Verdict { case passed, between, back }

    private func holds(_ rate: Double) -> Bool {
        switch relation {
        case .less: rate < number
        case .lessOrEqual: rate <= number
        case .greater: rate > number
        case .greaterOrEqual: rate >= number
        case .equal, .unequal: false
        }
    }

    /// `> 50/s`.
    var words: String {
        let digits = number == number.rounded() && number < 1e15 ? "\(Int(number))" : "\(number)"
        return "\(relation.rawValue) \(digits)/\(unit.rawValue)"
    }
}
