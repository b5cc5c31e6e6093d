/// Measurements of one thing, in the order in which they were made.
struct Samples {
    private var sorted: [Double] = []

    init(_ values: some Sequence<Double>) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var median: Double { quantile(0.5) }
    var least: Double { sorted.first ?? .nan }
    var most: Double { sorted.last ?? .nan }

    /// The value that this part of all values does not exceed, between neighbours in proportion.
    func quantile(_ part: Double) -> Double {
        guard let last = sorted.last else { return .nan }
        let place = part * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }

    /// `0.41 (0.39–0.44)`: the median, and how far the rounds lie apart.
    func spread(digits: Int = 2) -> String {
        "\(median.text(digits: digits)) (\(least.text(digits: digits))–\(most.text(digits: digits)))"
    }
}
