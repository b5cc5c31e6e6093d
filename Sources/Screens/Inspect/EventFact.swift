import FeedCore
import TerminalKit

/// Something that is known of an event besides its data: a name and its value, as a line shows them.
struct EventFact: Sendable, Equatable {
    let name: String
    let value: String
    /// The part of the envelope that it is, which a filter can ask about.
    var part: EnvelopePart?
    var role = ThemeRole.text
    /// Whether it is a line of the answer's head.
    var isHeader = false

    /// Its lines, wrapped at `columns`.
    func rows(columns: Int) -> [InspectRow] {
        let label =
            isHeader
            ? StyledText(SafeText(name).cut(to: columns / 2) + ": ", .field)
            : StyledText(SafeText(name).padded(to: 11), .dim)
        // As much as of the raw block; all of it can be copied.
        let words = SafeText(utf8: value.utf8.span, columns: RawRows.firstData)
        return InspectRow.wrapped(words, role, behind: label, columns: columns, .fact(self))
    }
}

/// The envelope of an event, as facts.
struct Envelope {
    let facts: [EventFact]

    init(_ inspection: Inspection, in state: ScreenState) {
        let item = inspection.item
        let age = Spans.age(state.now.time - item.arrival)
        facts = [
            EventFact(name: "feed", value: state.feed(of: inspection).name, part: .feed),
            EventFact(name: "event", value: item.type, part: .event),
            EventFact(name: "id", value: item.id, part: .id),
            EventFact(name: "received", value: "\(item.arrival.iso8601), \(age) ago"),
            EventFact(name: "sequence", value: "\(item.sequence)"),
            EventFact(name: "size", value: "\(Counts.grouped(item.dataLength)) bytes of data"),
            Envelope.absence(of: item, from: state.store),
        ].compactMap(\.self)
    }

    /// What is said of an event that the store no longer has.
    private static func absence(of item: StoredItem, from store: StoreSnapshot) -> EventFact? {
        guard !store[item.feed].ordinals.contains(item.ordinal) else { return nil }
        let reason = store.place(of: item.feed) == nil ? "its feed was taken out" : "newer events took its place"
        return EventFact(name: "kept", value: "no longer: \(reason); it stays here until this is closed", role: .stale)
    }
}

/// The connection of an event's feed, as facts: the store knows the newest one.
struct ConnectionFacts {
    let facts: [EventFact]

    init(of item: StoredItem, in state: ScreenState) {
        let feed = state.store[item.feed]
        guard state.store.place(of: item.feed) != nil else {
            facts = [EventFact(name: "link", value: "the feed was taken out", role: .dim)]
            return
        }
        let badge = LinkBadge(feed, now: state.now.uptime).text(columns: .max).text.string
        facts =
            [
                EventFact(name: "source", value: feed.feed.source.withoutSecrets),
                EventFact(name: "link", value: badge),
                ConnectionFacts.timing(of: item, feed.link, zone: state.zone),
                feed.link.httpStatus.map { EventFact(name: "HTTP", value: "\($0)") },
                feed.link.heartbeat.map { EventFact(name: "heartbeat", value: "every \(Spans.length($0))") },
            ].compactMap(\.self)
            + feed.link.headers.map { EventFact(name: $0.name, value: $0.shownValue, role: .value, isHeader: true) }
    }

    /// When the connection was made; an event that is older came over another one.
    private static func timing(of item: StoredItem, _ link: Link, zone: Zone) -> EventFact? {
        guard link.state == .open else { return nil }
        let opened = zone.fineClock(link.since.time)
        guard link.since.time <= item.arrival else {
            return EventFact(
                name: "opened", value: "\(opened), after this event: it came over an earlier connection", role: .stale)
        }
        return EventFact(
            name: "opened", value: "\(opened), \(Spans.length(item.arrival - link.since.time)) before this event")
    }
}
