public import TerminalKit

/// Draws the program's state.
public enum Screen {
    /// The frame that shows a state. Pure: the same state gives the same frame.
    public static func draw(_ state: ScreenState) -> Frame {
        let state = state.atRest.asShown
        let layout = ScreenLayout(state)
        var canvas = Canvas(size: state.size, theme: state.theme, isASCII: state.isASCII)
        // One cell can say nothing.
        guard state.size.columns * state.size.rows > 1 else { return canvas.frame }
        if let header = layout.header {
            HeaderLine(state, glyphs: canvas.glyphs).draw(in: header, on: &canvas)
        }
        let overlays = state.covered + [state.overlay].compactMap(\.self)
        if !overlays.contains(where: \.coversPanes) { drawPanes(of: state, layout, on: &canvas) }
        for overlay in overlays { overlay.draw(state, in: layout.body, density: layout.density, on: &canvas) }
        if let prompt = state.prompt {
            CompletionBox(prompt).draw(above: layout.body, density: layout.density, on: &canvas)
        }
        if let footer = layout.footer { FooterLine(state).draw(in: footer, on: &canvas) }
        return canvas.frame
    }

    private static func drawPanes(of state: ScreenState, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.density != .lines else {
            FeedLines(state).draw(in: layout.body, on: &canvas)
            return
        }
        if let tabs = layout.tabs { TabLine(state, layout: layout).draw(in: tabs, on: &canvas) }
        if let rail = layout.rail { SideRail(state).draw(in: rail, on: &canvas) }
        let names = state.paneNames
        for place in layout.panes {
            PaneBox(place, of: state).draw(named: names[place.pane], on: &canvas, density: layout.density)
        }
        if state.panes.isEmpty { Emptiness(welcome(keys: state.keyNames)).draw(in: layout.body, on: &canvas) }
    }

    /// What is said when there is nothing to watch.
    private static func welcome(keys: KeyNames) -> [StyledText] {
        [
            StyledText("Nothing to watch yet.", .text),
            StyledText(keys["add"] + " watches a stream: a URL or a curl command", .dim),
        ]
    }
}
