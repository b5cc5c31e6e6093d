import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What keys and the mouse do to a board.
@Suite struct BoardCommandsTests {
    private var model = AppModel.make(
        [(1...9).map { #"{"name":"card\#($0)","state":"s\#($0)","text":"t"}"# }], columns: 100, rows: 14)

    init() {
        _ = model.run("view board")
        // Everything came at once, and so cards stand as they came.
        model.press("Esc")
    }

    private var chosenName: String? { model.focused?.chosenRow?.name }

    @Test mutating func `j k h l go from card to card, and lines of cards come into view`() {
        #expect(model.screen.seats(ofPane: 0) == RowSeats(count: 6, stride: 3))
        model.press("j")
        #expect(chosenName == "card1")
        model.press("l", "j")
        #expect(chosenName == "card5")
        model.press("h", "k", "k")
        #expect(chosenName == "card1")
        model.press("j", "j", "l", "l", "l")
        #expect(chosenName == "card9")
        #expect(model.picture.contains("rows 4–9 of 9"))
        model.press("g")
        #expect(chosenName == "card1")
        model.press("Enter")
        #expect(model.screen.inspection?.item.data.contains(#""card1""#) == true)
    }

    @Test mutating func `a click chooses a card, the wheel goes on by a line of cards`() {
        model.click(model.place(of: "card5"))
        #expect(chosenName == "card5")
        model.mouse(.wheelDown, at: model.place(of: "card5"))
        #expect(model.picture.contains("rows 4–9 of 9"))
        #expect(chosenName == "card5")
    }

    @Test mutating func `in another view keys do again what they did`() {
        _ = model.run("view list")
        model.press("l")
        #expect(model.focused?.leftColumn == 8)
        #expect(model.focused?.rowStride == 1)
    }
}
