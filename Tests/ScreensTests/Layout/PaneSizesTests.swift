import TerminalKit
import Testing

@testable import Screens

/// Sizes that the user gives to panes, and what becomes of them on other screens.
@Suite struct PaneSizesTests {
    /// Two rows, of two panes and of one: `60 60 / 120` columns, `19 18` rows.
    private var three: ScreenState {
        var state = ScreenState.make(Size(columns: 120, rows: 40), panes: 3)
        state.layout = .grid([[0, 1], [2]])
        return state
    }

    private func sizes(_ state: ScreenState) -> [String] {
        ScreenLayout(state).panes.map { "\($0.outer.columns)x\($0.outer.rows)" }
    }

    @Test func `a pane is made wider and higher at the cost of its neighbours`() {
        var state = three
        state.widenFocused(by: 4)
        #expect(sizes(state) == ["64x19", "56x19", "120x19"])
        state.heightenFocused(by: -2)
        #expect(sizes(state) == ["64x17", "56x17", "120x21"])
        state.focus = 1
        state.widenFocused(by: 4)
        #expect(sizes(state) == ["60x17", "60x17", "120x21"])
        state.focus = 2
        state.widenFocused(by: 4)
        state.heightenFocused(by: 99)
        #expect(sizes(state) == ["60x4", "60x4", "120x34"])
        state.focus = 0
        state.widenFocused(by: -99)
        #expect(sizes(state) == ["20x4", "100x4", "120x34"])
        state.equalizeSizes()
        #expect(sizes(state) == ["60x19", "60x19", "120x19"])
        #expect(state.weights == [])
    }

    @Test func `lines between panes are moved as far as the panes can give way`() {
        var state = three
        state.move(.column(row: 0, after: 0), by: -10)
        state.move(.row(after: 0), by: 3)
        #expect(sizes(state) == ["50x22", "70x22", "120x16"])
        state.move(.column(row: 0, after: 0), by: 500)
        state.move(.row(after: 0), by: -500)
        #expect(sizes(state) == ["100x4", "20x4", "120x34"])
        // A line that is no longer there.
        state.move(.column(row: 5, after: 0), by: 3)
        state.move(.row(after: 1), by: 3)
        #expect(sizes(state) == ["100x4", "20x4", "120x34"])
    }

    @Test func `another screen is cut in the same proportions, and the first one as it was`() {
        var state = three
        state.widenFocused(by: 30)
        #expect(sizes(state) == ["90x19", "30x19", "120x19"])
        state.size.columns = 152
        #expect(sizes(state) == ["114x19", "38x19", "152x19"])
        state.size.columns = 100
        #expect(sizes(state) == ["75x19", "25x19", "100x19"])
        // Names that have no room share the screen in their own way.
        state.size = Size(columns: 70, rows: 24)
        #expect(sizes(state) == ["70x21"])
        state.size = three.size
        #expect(sizes(state) == ["90x19", "30x19", "120x19"])
    }

    @Test func `pages of panes have their sizes in common`() {
        var state = ScreenState.make(Size(columns: 120, rows: 20), panes: 12)
        state.widenFocused(by: 12)
        #expect(sizes(state) == ["72x6", "48x6", "60x6", "60x6", "60x5", "60x5"])
        state.focus = 11
        #expect(ScreenLayout(state).panes.map(\.pane) == [6, 7, 8, 9, 10, 11])
        #expect(sizes(state) == ["72x6", "48x6", "60x6", "60x6", "60x5", "60x5"])
    }

    @Test func `a grid of another shape has sizes of its own`() {
        var state = ScreenState.make(Size(columns: 120, rows: 40), panes: 4)
        state.widenFocused(by: 12)
        state.panes.removeLast(2)
        #expect(sizes(state) == ["60x38", "60x38"])
        state.heightenFocused(by: 4)
        state.widenFocused(by: 4)
        #expect(sizes(state) == ["64x38", "56x38"])
        #expect(state.weights.map(\.counts) == [[2, 2], [2]])
    }

    @Test func `larger shares are most of the screen, then all of it, and back`() {
        var state = three
        state.enlargeFocused()
        #expect(sizes(state) == ["80x25", "40x25", "120x13"])
        // The share goes with the focus.
        state.focus = 2
        #expect(sizes(state) == ["60x13", "60x13", "120x25"])
        state.enlargeFocused()
        #expect(sizes(state) == ["120x37"])
        state.enlargeFocused()
        #expect(sizes(state) == ["120x37"])
        state.shrinkFocused()
        #expect(sizes(state) == ["60x13", "60x13", "120x25"])
        state.shrinkFocused()
        state.shrinkFocused()
        #expect(sizes(state) == ["60x19", "60x19", "120x19"])
    }

    @Test func `zoom comes back to the share of before`() {
        var state = three
        state.enlargeFocused()
        state.isZoomed = true
        state.isZoomed = false
        #expect(sizes(state) == ["80x25", "40x25", "120x13"])
        state = three
        state.isZoomed = true
        state.shrinkFocused()
        #expect(sizes(state) == ["60x19", "60x19", "120x19"])
    }

    @Test func `where one pane is shown, the share after its own is the whole screen`() {
        var state = ScreenState.make(Size(columns: 80, rows: 24), panes: 3)
        state.enlargeFocused()
        #expect(state.isZoomed)
        state.shrinkFocused()
        #expect(!state.isZoomed && !state.isEnlarged)
    }

    @Test func `sizes changed by hand are those on the screen from then on`() {
        var state = three
        state.enlargeFocused()
        state.widenFocused(by: 4)
        #expect(sizes(state) == ["84x25", "36x25", "120x13"])
        state.focus = 1
        #expect(sizes(state) == ["84x25", "36x25", "120x13"])
    }

    @Test func `the rail is as wide as it was made, within bounds`() {
        var state = ScreenState.make(Size(columns: 200, rows: 50), panes: 3)
        #expect(ScreenLayout(state).rail?.columns == 40)
        state.move(.rail, by: -5)
        #expect(ScreenLayout(state).rail?.columns == 35)
        state.move(.rail, by: -50)
        #expect(ScreenLayout(state).rail?.columns == 28)
        state.move(.rail, by: 500)
        #expect(ScreenLayout(state).rail?.columns == 66)
        state.equalizeSizes()
        #expect(ScreenLayout(state).rail?.columns == 40)
    }

    @Test func `whatever the weights, panes cover the screen once and none vanishes`() {
        var random = SplitMix(seed: 9)
        for _ in 0..<300 {
            let size = Size(
                columns: Int.random(in: 30...220, using: &random), rows: Int.random(in: 6...70, using: &random))
            var state = ScreenState.make(size, panes: Int.random(in: 1...9, using: &random))
            for _ in 0..<6 {
                state.focus = Int.random(in: state.panes.indices, using: &random)
                let cells = Int.random(in: -90...90, using: &random)
                switch Int.random(in: 0...5, using: &random) {
                case 0: state.widenFocused(by: cells)
                case 1: state.heightenFocused(by: cells)
                case 2: state.move(.column(row: abs(cells) % 3, after: abs(cells) % 4), by: cells)
                case 3: state.move(.row(after: abs(cells) % 4), by: cells)
                case 4: state.move(.rail, by: cells)
                default: state.enlargeFocused()
                }
                let layout = ScreenLayout(state)
                var covered = Array(repeating: 0, count: size.columns * size.rows)
                let parts = [layout.header, layout.footer, layout.tabs, layout.rail].compactMap(\.self)
                for part in layout.panes.map(\.outer) + parts {
                    for row in part.top..<part.bottom {
                        for column in part.left..<part.right { covered[row * size.columns + column] += 1 }
                    }
                }
                #expect(covered.allSatisfy { $0 == 1 })
                #expect(layout.panes.allSatisfy { $0.outer.columns >= 20 && $0.outer.rows >= min(4, size.rows - 2) })
            }
        }
    }
}
