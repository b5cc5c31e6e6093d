import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct ScreenLayoutTests {
    static let sizes = [
        Size(columns: 200, rows: 60), Size(columns: 160, rows: 24), Size(columns: 120, rows: 40),
        Size(columns: 100, rows: 30),
        Size(columns: 80, rows: 24), Size(columns: 70, rows: 70), Size(columns: 40, rows: 12),
        Size(columns: 31, rows: 6),
    ]

    @Test(arguments: sizes, [LayoutMode.auto, .columns, .rows, .tabs, .grid([[0, 1], [], [4], [2, 99, 0]])])
    func `panes cover what is left of the screen once, whatever their number`(size: Size, mode: LayoutMode) {
        for count in 1...20 {
            for focus in [0, count / 2, count - 1] {
                let layout = ScreenLayout(.make(size, panes: count, focus: focus, mode: mode))
                #expect(layout.place(of: focus) != nil)
                var owners = Array(repeating: 0, count: size.columns * size.rows)
                let parts =
                    layout.panes.map(\.outer)
                    + [layout.header, layout.footer, layout.tabs, layout.rail].compactMap(\.self)
                for part in parts {
                    for row in part.top..<part.bottom {
                        for column in part.left..<part.right { owners[row * size.columns + column] += 1 }
                    }
                }
                #expect(owners.allSatisfy { $0 == 1 }, "\(count) panes, focus on \(focus)")
            }
        }
    }

    @Test(arguments: [
        (200, 60, 6, 6), (260, 60, 6, 6), (120, 40, 4, 4), (80, 24, 3, 1), (64, 46, 4, 2), (70, 70, 4, 3),
        (40, 12, 3, 1),
    ])
    func `the number of visible panes follows from the size`(columns: Int, rows: Int, panes: Int, visible: Int) {
        #expect(ScreenLayout(.make(Size(columns: columns, rows: rows), panes: panes)).panes.count == visible)
    }

    @Test func `too many panes are shown page by page, and pages are full`() {
        let size = Size(columns: 120, rows: 26)
        #expect(ScreenLayout(.make(size, panes: 20, focus: 0)).panes.map(\.pane) == Array(0..<8))
        #expect(ScreenLayout(.make(size, panes: 20, focus: 9)).panes.map(\.pane) == Array(8..<16))
        #expect(ScreenLayout(.make(size, panes: 20, focus: 19)).panes.map(\.pane) == Array(12..<20))
    }

    @Test func `panes stand in the rows that were asked for`() {
        let grid = LayoutMode.grid([[4, 0], [2]])
        let size = Size(columns: 120, rows: 40)
        let layout = ScreenLayout(.make(size, panes: 5, focus: 2, mode: grid))
        #expect(layout.panes.map(\.pane) == [4, 0, 2])
        #expect(
            layout.panes.map(\.outer) == [
                Rect(column: 0, row: 2, columns: 60, rows: 19), Rect(column: 60, row: 2, columns: 60, rows: 19),
                Rect(column: 0, row: 21, columns: 120, rows: 18),
            ])
        #expect(layout.neighbour(of: 4, .right) == 0)
        // What is not named is on a page of its own.
        #expect(ScreenLayout(.make(size, panes: 5, focus: 3, mode: grid)).panes.map(\.pane) == [1, 3])
        // All are named: nothing is left for tabs.
        #expect(ScreenLayout(.make(size, panes: 3, mode: .grid([[0], [1], [2]]))).tabs == nil)
    }

    @Test(arguments: [Size(columns: 79, rows: 40), Size(columns: 120, rows: 14), Size(columns: 40, rows: 12)])
    func `rows whose panes would be too small give way to what fits`(size: Size) {
        let asked = ScreenLayout(.make(size, panes: 3, mode: .grid([[2, 1], [0]])))
        #expect(asked == ScreenLayout(.make(size, panes: 3, mode: .auto)))
    }

    @Test func `rows are named by feeds`() {
        let state = ScreenState.make(Size(columns: 80, rows: 24), panes: 3)
        let panes = Pane.initial(for: state.store)
        let rows = [["feed2", "feed0"], ["All feeds", "nobody"]]
        #expect(LayoutMode.grid(named: rows, among: panes) == .grid([[2, 0], [3]]))
    }

    @Test func `a zoomed pane has the screen for itself`() {
        var state = ScreenState.make(Size(columns: 200, rows: 60), panes: 6, focus: 3)
        state.isZoomed = true
        let layout = ScreenLayout(state)
        #expect(layout.panes.map(\.pane) == [3])
        #expect(layout.rail == nil)
        #expect(layout.panes[0].outer == Rect(column: 0, row: 2, columns: 200, rows: 57))
    }

    @Test func `neighbours are those that share a side`() {
        let layout = ScreenLayout(.make(Size(columns: 120, rows: 40), panes: 5))
        #expect(layout.neighbour(of: 0, .right) == 1)
        #expect(layout.neighbour(of: 1, .left) == 0)
        #expect(layout.neighbour(of: 0, .below) == 2)
        #expect(layout.neighbour(of: 3, .below) == 4)
        #expect(layout.neighbour(of: 4, .above) == 2)
        #expect(layout.neighbour(of: 0, .left) == nil)
        #expect(layout.neighbour(of: 4, .below) == nil)
        #expect(layout.neighbour(of: 17, .left) == nil)
    }

    @Test func `a cell belongs to the pane around it`() {
        let layout = ScreenLayout(.make(Size(columns: 120, rows: 40), panes: 4))
        #expect(layout.pane(at: Point(column: 0, row: 1)) == 0)
        #expect(layout.pane(at: Point(column: 119, row: 38)) == 3)
        #expect(layout.pane(at: Point(column: 0, row: 0)) == nil)
    }

    @Test func `rows of the list are those inside border and heading`() {
        let layout = ScreenLayout(.make(Size(columns: 80, rows: 24), panes: 1))
        #expect(layout.place(of: 0)?.listRows == 19)
        #expect(ScreenLayout(.make(Size(columns: 40, rows: 12), panes: 1)).place(of: 0)?.listRows == 8)
        #expect(ScreenLayout(.make(Size(columns: 40, rows: 8), panes: 1)).place(of: 0)?.listRows == 5)
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 50), (200, 1), (29, 40), (80, 5)])
    func `screens too small for panes have none`(columns: Int, rows: Int) {
        #expect(ScreenLayout(.make(Size(columns: columns, rows: rows), panes: 3)).panes.isEmpty)
    }
}

extension ScreenState {
    /// A state of empty panes.
    static func make(_ size: Size, panes: Int, focus: Int = 0, mode: LayoutMode = .auto) -> ScreenState {
        let stage = Stage()
        for number in 0..<panes { stage.add("feed\(number)") }
        var state = stage.state(size.columns, size.rows)
        state.focus = focus
        state.layout = mode
        return state
    }
}
