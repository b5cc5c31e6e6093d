/// The lowest and the highest of some numbers.
struct ValueRange: Sendable, Hashable {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    /// The range of one number.
    init(_ value: Double) { self.init(value, value) }

    /// Takes in another number.
    mutating func extend(to value: Double) {
        if value < low { low = value }
        if value > high { high = value }
    }

    /// Takes in all numbers of another range.
    mutating func extend(to other: ValueRange) {
        extend(to: other.low)
        extend(to: other.high)
    }

    /// How far its numbers are from zero at most.
    var magnitude: Double { max(low.magnitude, high.magnitude) }
}

extension Sequence<ValueRange> {
    /// The range of all of them; nil of none.
    var joined: ValueRange? {
        reduce(into: nil) { joined, range in
            if joined == nil { joined = range } else { joined?.extend(to: range) }
        }
    }
}
