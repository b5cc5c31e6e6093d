import FeedCore
import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

@Suite struct LayoutWeightsTests {
    @Test func `rows and panes are as large as the config says`() throws {
        var model = AppModel.make([["a"], ["b"]], columns: 120, rows: 42)
        model.screen.arrange(
            by: .grid(
                [["feed1", "feed2"], ["All feeds"]], weights: Layout.Weights(rows: [3, 1], feeds: [[2, 1], [1]])))
        let places = ScreenLayout(model.screen).panes.map(\.outer)
        #expect(places.map(\.rows) == [30, 30, 10])
        #expect(places.map(\.columns) == [80, 40, 120])
    }

    @Test func `several panes of a feed share its name, and what is not there has no weight`() throws {
        var model = AppModel.make([["a"], ["b"]])
        model.press("1")
        _ = model.screen.duplicateFocused()
        let layout = Layout.grid(
            [["feed1", "gone"], ["gone"], ["feed2"]],
            weights: Layout.Weights(rows: [1, 2, 3], feeds: [[4, 5], [6], [7]]))
        let weights = try #require(layout.weights(for: model.screen.panes))
        #expect(weights.rows == [1, 3])
        #expect(weights.columns == [[4, 4], [7]])
    }

    @Test(arguments: [Layout.auto, .rows, .grid([["feed1"]])])
    func `a layout without weights leaves sizes as they are`(layout: Layout) {
        var model = AppModel.make([["a"], ["b"]])
        model.press("Ctrl-w >")
        let before = model.screen.weights
        model.screen.arrange(by: layout)
        #expect(model.screen.weights == before)
    }
}
