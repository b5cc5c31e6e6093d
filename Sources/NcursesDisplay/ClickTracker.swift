import TerminalKit

/// Makes clicks of presses and releases.
///
/// Every press is told at once. A release where it was pressed is a click, or the second one within 400 ms there a
/// double click; anywhere else it is a release, which ends a drag.
struct ClickTracker {
    static let doubleClick: Duration = .milliseconds(400)

    /// What a button did.
    enum Input: Hashable { case press, release, move, wheelUp, wheelDown }

    private var pressed: Point?
    private var lastClick: (place: Point, time: Duration)?

    /// What the input means, at a time since any fixed moment.
    mutating func events(_ input: Input, at place: Point, time: Duration) -> [MouseEvent] {
        switch input {
        case .wheelUp: [MouseEvent(action: .wheelUp, place: place)]
        case .wheelDown: [MouseEvent(action: .wheelDown, place: place)]
        case .move: pressed == nil ? [] : [MouseEvent(action: .drag, place: place)]
        case .press: press(at: place)
        case .release: release(at: place, time: time)
        }
    }

    private mutating func press(at place: Point) -> [MouseEvent] {
        pressed = place
        return [MouseEvent(action: .press, place: place)]
    }

    private mutating func release(at place: Point, time: Duration) -> [MouseEvent] {
        defer { pressed = nil }
        guard pressed == place else { return [MouseEvent(action: .release, place: place)] }
        if let last = lastClick, last.place == place, time - last.time <= Self.doubleClick {
            lastClick = nil
            return [MouseEvent(action: .doubleClick, place: place)]
        }
        lastClick = (place, time)
        return [MouseEvent(action: .click, place: place)]
    }
}
