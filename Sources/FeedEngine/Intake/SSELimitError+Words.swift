import SSE

extension SSELimitError {
    /// What is wrong with the stream, in words.
    var words: String {
        switch self {
        case .lineTooLong(let limit): "a line of the stream is longer than \(size(limit))"
        case .eventTooLarge(let limit): "an event is larger than \(size(limit))"
        case .eventNameTooLong(let limit): "an event's name is longer than \(size(limit))"
        }
    }
}

/// A size as people say it: in the largest unit that divides it.
private func size(_ bytes: Int) -> String {
    if bytes > 0, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    if bytes > 0, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
    return "\(bytes) bytes"
}
