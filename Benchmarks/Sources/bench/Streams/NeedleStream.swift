/// A long stream of JSON events of 200 bytes of data each, of which every hundredth has a word that the others lack.
struct NeedleStream: Sendable {
    static let bytesPerEvent = 200
    /// One event in so many has the word.
    static let hitsApart = 100
    /// The word.
    static let word = "needle"
    /// A word of the hit that is the fortieth from the end: where it shows, most of a screen of hits does.
    static let beacon = "QZXJKQZX"

    let events: Int

    var hits: Int { events / Self.hitsApart }
    /// Events whose price is above 100.
    var expensive: Int { events / 2 }

    /// Sends all of it, a thousand events a chunk; false when the reader went away.
    ///
    /// - Parameter pause: how long to wait between chunks.
    func send(to connection: ServerConnection, pause: Duration = .zero) -> Bool {
        for start in stride(from: 0, to: events, by: 1000) {
            var bytes: [UInt8] = []
            for number in start..<min(events, start + 1000) { bytes += event(number) }
            let chunk = Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
            guard chunk.withUnsafeBytes({ connection.send($0) }) else { return false }
            if pause > .zero { rest(pause) }
        }
        return true
    }

    private func event(_ number: Int) -> [UInt8] {
        let isHit = number % Self.hitsApart == 0
        let kind = isHit ? Self.word : ["hay", "straw", "grass"][number % 3]
        let mark = isHit && number / Self.hitsApart == hits - 40 ? Self.beacon : "nothing"
        let price = "\(number % 2 == 0 ? 101 + number % 80 : 20 + number % 80).\(10 + number % 89)"
        var data = #"{"kind":"\#(kind)","mark":"\#(mark)","price":\#(price),"n":\#(number),"text":""#
        data += String(repeating: "lorem ipsum dolor sit amet ", count: 8).prefix(
            Self.bytesPerEvent - data.utf8.count - 2)
        return Array("data: \(data)\"}\n\n".utf8)
    }
}
