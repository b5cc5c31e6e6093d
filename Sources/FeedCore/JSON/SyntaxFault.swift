/// Where a text breaks the rules of its small language, and what to write instead.
struct SyntaxFault: Error {
    /// The scalar at fault, counted as the reader counts.
    var position: Int
    var reason: String
}
