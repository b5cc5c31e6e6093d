/// Why a run of `tail` ends.
enum TailEnding: Equatable {
    /// A signal asked for it.
    case signal(Int32)
    /// Time is up.
    case timeout
    /// As many events came as were wanted.
    case limit
    /// Every feed has ended for good.
    case feeds(FeedsEnded.Outcome)

    /// The exit status.
    ///
    /// - Parameter events: how many events came.
    func status(events: Int) -> Int32 {
        switch self {
        case .signal(let number): 128 + number
        case .timeout: events > 0 ? 0 : 124
        case .limit, .feeds(.done): 0
        case .feeds(.allFailed): 1
        }
    }

    /// Whether it must come soon, even if the reader takes nothing of what is left to write.
    var isUrgent: Bool {
        switch self {
        case .signal, .timeout: true
        case .limit, .feeds: false
        }
    }
}
