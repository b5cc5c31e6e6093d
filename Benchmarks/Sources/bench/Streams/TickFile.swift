import Glibc

/// A file of ticks in a folder that a web server serves.
struct TickFile {
    let name: String
    let events: Int
    let dataBytes: Int

    var bytes: Int { events * TickStream.bytesPerEvent }

    /// Writes as many whole events as fit in that many bytes.
    init(bytes: Int, withIDs: Bool, in folder: ScratchFolder) throws {
        var ticks = TickStream(withIDs: withIDs)
        name = withIDs ? "ticks-with-ids" : "ticks"
        events = bytes / TickStream.bytesPerEvent
        dataBytes = events * ticks.dataBytesPerEvent
        let file = try checked("open", open(folder.path(of: name), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
        defer { close(file) }
        var left = events
        while left > 0 {
            var piece: [UInt8] = []
            piece.reserveCapacity(10_000 * TickStream.bytesPerEvent)
            ticks.append(min(left, 10_000), to: &piece)
            try checked("write", write(file, piece, piece.count))
            left -= min(left, 10_000)
        }
    }
}
