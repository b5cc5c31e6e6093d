import Screens
import Testing

@testable import FeedtopApp

@Suite struct CommandNumberTests {
    @Test(arguments: ["0", "-1", "7", "\(Int.min)", "\(Int.max)", "99999999999999999999", "x"])
    func `a number of nothing changes nothing`(number: String) {
        var model = AppModel.make()
        _ = model.run("filter-add first")
        for command in ["filter-toggle", "filter-remove", "marks", "pane-number"] {
            #expect(model.run("\(command) \(number)") == [])
        }
        #expect(model.focused?.filters.map(\.isOn) == [true])
        #expect(model.screen.focus == 0)
    }

    @Test func `the first of a list has the number 1`() {
        #expect(Int(placeOfNumber: "1") == 0)
        #expect(Int(placeOfNumber: "0") == -1)
    }
}
