import FeedCore
import TerminalKit

@testable import Screens

extension ScreenState {
    /// A picture of what a click in each cell means: items by the last digit of their sequence number, panes by capitals
    /// and feeds by small letters from the first on, `!` news, rows of an overlay by digits, `o` the rest of it and `.`
    /// what is around it, hints by their keys' first letter, the text that is entered by the cursor's place, and completions by
    /// digits.
    var targets: String {
        let layout = ScreenLayout(self)
        return picture { letter(layout.target(at: $0, in: self)) }
    }

    /// A picture of the lines that the mouse can take hold of.
    var grips: String {
        let layout = ScreenLayout(self)
        return picture { point in
            switch layout.grip(at: point) {
            case .column: "|"
            case .row: "-"
            case .rail: "#"
            case nil: " "
            }
        }
    }

    private func picture(_ letter: (Point) -> Character) -> String {
        (0..<size.rows).map { row in
            let line = String((0..<size.columns).map { letter(Point(column: $0, row: row)) })
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
        .joined(separator: "\n")
    }

    private func letter(_ target: ScreenTarget) -> Character {
        switch target {
        case .item(let sequence, _): digit(Int(sequence))
        case .namedRow(let name, _): name.first ?? "?"
        case .heading: "^"
        case .news: "!"
        case .pane(let pane): Character(UnicodeScalar(UInt8(65 + pane)))
        case .feed(let feed): Character(UnicodeScalar(UInt8(97 + feed.rawValue)))
        case .row(let row): digit(row)
        case .overlay: "o"
        case .aroundOverlay: "."
        case .moment(let share): digit(Int(share * 9))
        case .hint(let hint): hint.keys.first ?? "?"
        case .prompt(let cursor): digit(cursor)
        case .completion(let index): digit(index)
        case .nothing: " "
        }
    }

    private func digit(_ number: Int) -> Character { Character(String(number % 10)) }
}
