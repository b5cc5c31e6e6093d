import Testing

@testable import DemoFeeds

@Suite struct FeedLogTests {
    /// Where reading starts in a log that has had 30 events and keeps the last 10: 21 to 30.
    @Test(arguments: [
        ("25", 26), ("20", 21), ("30", 31),  // right after the event named
        ("3", 21), ("0", 21),  // what is gone is skipped
        (nil, 26), ("", 26), ("abc", 26), ("-1", 26), ("31", 26), ("99999999999999999999", 26),  // afresh
    ])
    func `a subscriber starts right after its last event`(lastEventID: String?, next: Int) {
        let log = FeedLog.make(events: 30, capacity: 10)
        #expect(log.bookmark(after: lastEventID, backfill: 5).next == next)
    }

    @Test func `a fresh subscriber gets no more than there is`() {
        #expect(FeedLog.make(events: 3).bookmark(after: nil, backfill: 5).next == 1)
        #expect(FeedLog.make(events: 0).bookmark(after: nil, backfill: 5).next == 1)
        #expect(FeedLog.make(events: 0).bookmark(after: "0").next == 1)
    }

    @Test func `reading starts with the time to wait before connecting again`() {
        let log = FeedLog.make(events: 2)
        var bookmark = log.bookmark(after: "1")
        #expect(
            log.read(&bookmark).text == """
                retry: 2000

                id: 2
                event: tick
                data: {"n":2}


                """)
        #expect(log.read(&bookmark) == .nothing)
    }

    @Test func `even an empty feed greets, so that clients see it open`() {
        let log = FeedLog()
        var bookmark = log.bookmark(after: nil)
        #expect(log.read(&bookmark).text == "retry: 2000\n\n")
    }

    @Test func `a reader that keeps up sees every event once, in order`() {
        var log = FeedLog(capacity: 8)
        var bookmark = log.bookmark(after: nil)
        var ids: [Int] = []
        for number in 1...100 {
            log.append(.make(number))
            ids += log.read(&bookmark).ids
        }
        #expect(ids == Array(1...100))
    }

    @Test func `a reader that fell behind is moved on to the oldest kept`() {
        var log = FeedLog.make(events: 5, capacity: 10)
        var bookmark = log.bookmark(after: nil)
        #expect(log.read(&bookmark).ids == Array(1...5))
        for number in 6...40 { log.append(.make(number)) }
        #expect(log.read(&bookmark).ids == Array(31...40))
    }

    @Test func `a long backlog comes in blocks`() {
        let log = FeedLog.make(events: 150)
        var bookmark = log.bookmark(after: "0")
        #expect(log.read(&bookmark).ids == Array(1...64))
        #expect(log.read(&bookmark).ids == Array(65...128))
        #expect(log.read(&bookmark).ids == Array(129...150))
    }

    @Test func `a heartbeat reaches who has read everything, once`() {
        var log = FeedLog.make(events: 1)
        var bookmark = log.bookmark(after: nil)
        _ = log.read(&bookmark)
        log.beat()
        #expect(log.read(&bookmark).text == ": heartbeat\n\n")
        #expect(log.read(&bookmark) == .nothing)
    }

    @Test func `events make a heartbeat needless`() {
        var log = FeedLog.make(events: 1)
        var bookmark = log.bookmark(after: nil)
        _ = log.read(&bookmark)
        log.beat()
        log.append(.make(2))
        #expect(log.read(&bookmark).ids == [2])
        #expect(log.read(&bookmark) == .nothing)
    }

    @Test func `a drop ends who is there, not who comes after`() {
        var log = FeedLog.make(events: 1)
        var before = log.bookmark(after: nil)
        log.drop()
        var after = log.bookmark(after: nil)
        #expect(log.read(&before) == .dropped)
        #expect(log.read(&after).ids == [1])
    }
}

extension FeedLog {
    /// A log that has had so many events.
    static func make(events: Int, capacity: Int = 500) -> FeedLog {
        var log = FeedLog(capacity: capacity)
        for number in 0..<events { log.append(.make(number + 1)) }
        return log
    }
}

extension DemoMessage {
    static func make(_ number: Int) -> DemoMessage { DemoMessage("tick", JSONText(["n": .number(number)])) }
}

extension FeedLog.Reading {
    var text: String {
        guard case .bytes(let bytes) = self else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The numbers of the events read.
    var ids: [Int] { text.eventIDs }
}

extension String {
    /// The number in each complete `id` line.
    var eventIDs: [Int] {
        split(whereSeparator: \.isNewline).filter { $0.hasPrefix("id: ") }.compactMap { Int($0.dropFirst(4)) }
    }
}
