/// Takes one answer, piece by piece, on the transfer's thread.
///
/// Every call is made on the executor of the ``Transfer``: an actor that shares it may `assumeIsolated`. A call must not
/// block, because all transfers share the thread.
public protocol BodyReceiver: AnyObject, Sendable {
    /// The answer's head, once, before the body.
    ///
    /// - Returns: whether the body is wanted; if not, the connection is closed and the transfer ends as `stopped`.
    func receive(_ head: ResponseHead) -> Bool
    /// The next bytes of the body, decompressed, at most 16 KiB; they are valid only during the call.
    func receive(_ bytes: Span<UInt8>) -> Flow
}

/// Whether more of a body is wanted after what was just taken.
public enum Flow: Sendable {
    /// More may come.
    case more
    /// Nothing more until ``TransferValve/resume()``.
    case pause
    /// Nothing more at all.
    case stop
}

/// How a transfer ended.
public enum TransferEnd: Sendable, Equatable {
    /// The whole answer arrived.
    case finished
    /// The receiver wanted no more of it.
    case stopped
    /// The task was cancelled.
    case cancelled
    /// It failed; `wasSent` tells whether the server may have seen the request.
    case failed(TransferError, wasSent: Bool)
}
