/// What a colour is for. Each role takes its colour from one slot of a scheme.
public enum ThemeRole: Int, CaseIterable, Sendable {
    /// What is read.
    case text
    /// What is there to be looked up: separators, units, the less important.
    case dim
    /// Times of day.
    case time
    /// Types of events.
    case type
    /// Names of fields.
    case field
    /// Values of fields.
    case value
    /// Names of the members of a JSON object.
    case key
    /// Text in JSON.
    case string
    /// Numbers in JSON.
    case number
    /// `true`, `false` and `null` in JSON.
    case word
    /// Headings of tables and boxes.
    case heading
    /// Borders.
    case border
    /// The border and title of the pane that keys go to.
    case focus
    /// What is alive or rising.
    case up
    /// What may be dead.
    case stale
    /// What has failed or is falling.
    case down
    /// The selected row.
    case selection
    /// What a search found.
    case match
    /// Lines that are not events.
    case note
    /// The first and the last row of the screen.
    case bar
    /// The first line of a chart.
    case line1
    /// The second.
    case line2
    /// The third.
    case line3
    /// The fourth.
    case line4
    /// The fifth.
    case line5
    /// The sixth.
    case line6
    /// The seventh.
    case line7
    /// The eighth.
    case line8

    /// The lines of a chart, in their order.
    static let lines: [ThemeRole] = [line1, line2, line3, line4, line5, line6, line7, line8]
}
