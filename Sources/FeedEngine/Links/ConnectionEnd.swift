import Transfer

/// How one connection ended.
enum ConnectionEnd: Equatable, Sendable {
    /// The stream ended as streams do: the server closed it in good order.
    case finished
    /// There is nothing more to come, ever.
    case done(reason: String)
    /// It broke, or the server cannot serve now; another try may work. `wasSent` tells whether the server may have acted
    /// on the request.
    case lost(reason: String, wasSent: Bool, retryAfter: Duration?)
    /// Another try would end the same way.
    case refused(reason: String)

    /// It broke.
    static func lost(_ reason: String, wasSent: Bool = true) -> ConnectionEnd {
        .lost(reason: reason, wasSent: wasSent, retryAfter: nil)
    }

    /// What a failed transfer means for the link.
    init(_ error: TransferError, wasSent: Bool) {
        self = error.isPassing ? .lost(error.description, wasSent: wasSent) : .refused(reason: error.description)
    }
}
