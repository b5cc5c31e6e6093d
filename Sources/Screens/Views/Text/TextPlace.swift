/// A row of joined text: the line's number, and which of its rows.
public struct TextPlace: Sendable, Equatable {
    var line: Int
    var row: Int
}
