import FeedCore
import Screens

extension Command {
    /// Going back to what all panes showed before.
    static let travelCommands: [Command] = [
        .change("earlier", keys: ",", help: "Back in time, by one event") { $0.step(.older) },
        .change("later", keys: ".", help: "On in time, by one event") { $0.step(.newer) },
        .change("minute-earlier", keys: "<", help: "Back in time by a minute") { $0.travel(by: .seconds(-60)) },
        .change("minute-later", keys: ">", help: "On in time by a minute") { $0.travel(by: .seconds(60)) },
        .change("present", keys: "L", help: "Live: back to the present") { $0.screen.returnToPresent() },
        .taking("travel", argument: "TIME", help: "All panes as they were: 14:03, -5m") { $0.travel(to: $1) },
    ]
}

extension AppModel {
    /// By one item of the focused pane.
    fileprivate mutating func step(_ direction: Search.Direction) {
        guard let stored = focused?.stored else { return }
        let here = screen.past?.at.sequence ?? .max
        let item =
            direction == .older
            ? stored.items(endingAt: here, limit: 2).dropLast().first
            : here < .max ? stored.items(startingAt: here + 1, limit: 1).first : nil
        if let item { return screen.travel(to: item) }
        if direction == .older { return say("Nothing older is kept in this pane.") }
        if screen.past != nil { screen.returnToPresent() }
        say("This is the present.")
    }

    fileprivate mutating func travel(by span: Duration) {
        if span > .zero, screen.past == nil { return say("This is the present.") }
        let time = screen.past?.at.moment.time ?? screen.now.time
        travel(toTime: time + span)
    }

    /// Shows the moment of a time as it is written; nil goes back to the present.
    fileprivate mutating func travel(to text: String?) -> [Effect] {
        guard let text else {
            screen.returnToPresent()
            return []
        }
        guard let time = time(of: text) else { return refuseTime(text) }
        travel(toTime: time)
        return []
    }

    private mutating func travel(toTime time: Timestamp) {
        guard let oldest = screen.store.oldestItem else { return say("Nothing has come yet.") }
        screen.travel(to: time)
        if time < oldest.arrival { say("Nothing older is kept.") }
    }

    private mutating func say(_ news: String) { screen.flash = Flash(news) }
}
