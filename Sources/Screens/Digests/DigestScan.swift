/// The making of a pane's digest from many items, away from the main thread.
public struct DigestScan: Sendable {
    let log: DigestLog
    let timeline: Timeline

    /// Fewer items are taken in at once.
    static let leastItems = 4_096

    /// What a scan has made.
    public struct Found: Sendable { let log: DigestLog }

    /// Takes in all of them.
    public func run() -> Found {
        var log = log
        log.advance(to: timeline)
        return Found(log: log)
    }
}
