public import FeedCore

/// One event that is looked into: what of it is unfolded, and which line is chosen.
///
/// It holds the event itself, so that one which the store drops meanwhile can still be read.
public struct Inspection: Sendable, Equatable {
    /// The pane whose events are gone through from here.
    public let pane: Int
    /// The chosen line.
    public var selected = 0
    /// The event.
    public let item: StoredItem
    /// Its feed as it was when the event was opened.
    let openedFeed: Feed
    /// Whether its data is JSON.
    let isJSON: Bool
    private(set) var outline: JSONOutline
    private var rawLimit = RawRows.firstData
    /// Changes with each folding.
    private var foldings = 0
    /// The lines of the data and of the raw block, as of the last `lay`.
    private var laid: Lines?

    /// Lines that only folding and another width change.
    struct Lines: Sendable {
        let columns: Int
        let data: [InspectRow]
        let raw: [InspectRow]
    }

    /// Looks into an event of a pane.
    ///
    /// - Parameter feed: the event's.
    public init(_ item: StoredItem, of feed: Feed, pane: Int) {
        self.item = item
        openedFeed = feed
        self.pane = pane
        let json = item.withFields { JSONOutline($0.data) }
        isJSON = json != nil
        outline = json ?? item.withFields { JSONOutline(text: $0.data) }
    }

    /// The event's feed.
    public var feed: FeedID { item.feed }
    /// The event's place in the order of all feeds' items.
    public var sequence: UInt64 { item.sequence }

    /// Equal inspections show the same lines of the same event.
    public static func == (a: Inspection, b: Inspection) -> Bool {
        a.feed == b.feed && a.sequence == b.sequence && a.pane == b.pane && a.selected == b.selected
            && a.foldings == b.foldings
    }

    /// The lines at a width; those of the last `lay` if that was the same.
    func lines(columns: Int) -> Lines {
        if let laid, laid.columns == columns { return laid }
        return item.withFields { fields in
            Lines(
                columns: columns,
                data: JSONRows(outline, of: fields.data, isJSON: isJSON, columns: columns).rows,
                raw: RawRows(item, limit: rawLimit, columns: columns).rows)
        }
    }

    /// Keeps the lines at a width; the chosen line goes where its value went.
    mutating func lay(columns: Int) {
        guard laid?.columns != columns else { return }
        let old = laid?.data
        laid = lines(columns: columns)
        guard let old, old.indices.contains(selected) else { return }
        choose(old[selected].subject)
    }

    /// Changes what is unfolded.
    mutating func refold(_ change: (inout JSONOutline, UnsafeRawBufferPointer) -> Void) {
        item.withFields { change(&outline, $0.data) }
        layAnew()
    }

    /// Shows more of the raw block.
    mutating func showMoreRaw() {
        rawLimit *= 8
        layAnew()
    }

    /// What has a value of what a line is about.
    func field(of subject: InspectRow.Subject?) -> InspectedField? {
        switch subject {
        case .node(let node), .more(let node):
            InspectedField(
                path: outline.path(to: node), slice: outline.nodes[node].slice, isJSON: isJSON, of: item)
        case .fact(let fact): InspectedField(fact, of: item)
        case .raw, .moreRaw, .heading, nil: nil
        }
    }

    /// Chooses the first line that is about something.
    mutating func choose(_ subject: InspectRow.Subject?) {
        guard let row = laid?.data.firstIndex(where: { $0.subject == subject }) else { return }
        selected = row
    }

    private mutating func layAnew() {
        foldings += 1
        guard let columns = laid?.columns else { return }
        laid = nil
        laid = lines(columns: columns)
    }
}
