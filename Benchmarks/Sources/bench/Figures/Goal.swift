/// What a figure should be, and whether it is on this machine today.
struct Goal {
    enum Bound { case atLeast(Double), atMost(Double) }

    let what: String
    let bound: Bound
    var digits = 2
    var unit = ""

    /// `  -> ingest, to curl: 0.43 (0.39–0.47); goal: at least 0.40: met`
    func judged(_ samples: Samples) -> String {
        "  -> \(what): \(samples.spread(digits: digits))\(unit); goal: \(wanted): \(isMet(samples) ? "met" : "MISSED")"
    }

    private var wanted: String {
        switch bound {
        case .atLeast(let least): "at least \(least.text(digits: digits))\(unit)"
        case .atMost(let most): "at most \(most.text(digits: digits))\(unit)"
        }
    }

    private func isMet(_ samples: Samples) -> Bool {
        switch bound {
        case .atLeast(let least): samples.median >= least
        case .atMost(let most): samples.median <= most
        }
    }
}
