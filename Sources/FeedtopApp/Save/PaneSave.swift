import FeedCore
import Screens

/// Writes a pane's events into a file.
struct PaneSave: Sendable {
    let order: SaveOrder
    /// What the pane shows.
    let timeline: Timeline

    /// Events, and bytes of their data, that are written between two looks at whether to go on.
    private static let piece = (events: 4_096, bytes: 1 << 20)

    /// Writes all of them.
    ///
    /// - Parameter goesOn: is told how much is done, from 0 to 1, again and again; false gives the save up.
    func run(writer: @escaping SaveFile.Writer = SaveFile.write, goesOn: (Double) -> Bool) -> SaveEnding {
        do throws(SaveFile.Failure) {
            guard let scanned = scanned(goesOn) else { return .stopped(name: order.name) }
            var file = try SaveFile(order.path, order.manner, writer: writer)
            guard let events = try write(scanned, into: &file, goesOn) else { return .stopped(name: order.name) }
            return .saved(events: events, name: order.name)
        } catch {
            return .failed(name: order.name, reason: error.reason)
        }
    }

    /// The timeline, once its filter has looked at everything; nil when the save was given up.
    private func scanned(_ goesOn: (Double) -> Bool) -> Timeline? {
        var timeline = timeline
        timeline.extend(to: timeline.store, budget: 1 << 40)
        while let scan = timeline.nextScan() {
            guard goesOn(0) else { return nil }
            timeline.merge(scan.run())
        }
        return timeline
    }

    /// - Returns: how many events are in the file; nil when the save was given up.
    private func write(
        _ timeline: Timeline, into file: inout SaveFile, _ goesOn: (Double) -> Bool
    ) throws(SaveFile.Failure) -> Int? {
        do throws(SaveFile.Failure) {
            if let events = try add(timeline, to: &file, goesOn) {
                try file.complete()
                return events
            }
        } catch {
            file.discard()
            throw error
        }
        file.discard()
        return nil
    }

    private func add(
        _ timeline: Timeline, to file: inout SaveFile, _ goesOn: (Double) -> Bool
    ) throws(SaveFile.Failure) -> Int? {
        let all = timeline.count.shown
        var formatter = SaveFormatter(order.format, isContinued: file.lastByte != nil)
        let start = file.lastByte.map { SaveFormatter.joint(of: order.format, after: $0) }
        try file.add { $0 += start ?? SaveFormatter.heading(of: order.format) }
        var (events, bytes, next) = (0, 0, UInt64(1))
        var share: Double { Double(events) / Double(max(1, all)) }
        while true {
            guard goesOn(share) else { return nil }
            let items = timeline.items(startingAt: next, limit: PaneSave.piece.events)
            guard let last = items.last else { return events }
            next = last.sequence + 1
            for event in items where event.note == nil {
                if bytes > PaneSave.piece.bytes {
                    guard goesOn(share) else { return nil }
                    bytes = 0
                }
                try file.add { add(event, of: timeline, with: &formatter, to: &$0) }
                events += 1
                bytes += event.dataLength
            }
        }
    }

    private func add(
        _ event: StoredItem, of timeline: Timeline, with formatter: inout SaveFormatter, to output: inout [UInt8]
    ) {
        event.withFields { fields in
            var fields = fields
            fields.feed = timeline.store[event.feed].feed.name
            formatter.append(fields, at: event.arrival, to: &output)
        }
    }
}
