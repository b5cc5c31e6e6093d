import TerminalKit

/// What a notification says, for the program that shows it.
struct AlertNotification {
    private let texts: [(mark: String, text: String)]

    /// Nothing in it is obeyed by a terminal, should the program write to one.
    init(title: String, body: String) {
        texts = [("{title}", SafeText(title).string), ("{body}", SafeText(body).string)]
    }

    /// A program's arguments with `{title}` and `{body}` filled in, each within its argument; what was filled in is not
    /// looked at again.
    func fill(_ arguments: [String]) -> [String] { arguments.map(fill) }

    private func fill(_ argument: String) -> String {
        var (result, rest) = ("", argument[...])
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[brace...]
            let found = texts.first { rest.hasPrefix($0.mark) }
            result += found?.text ?? "{"
            rest = rest.dropFirst(found?.mark.count ?? 1)
        }
        return result + rest
    }
}
