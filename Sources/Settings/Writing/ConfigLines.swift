/// The lines of a config's text, which keep their ends.
struct ConfigLines {
    private(set) var text: String

    init(_ text: String) { self.text = text }

    /// What stands at a place; nil beside the text.
    func character(at place: Position) -> Unicode.Scalar? {
        let lines = split
        guard lines.indices.contains(place.line - 1) else { return nil }
        return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
    }

    private var newline: String { text.contains("\r\n") ? "\r\n" : "\n" }

    /// Adds lines at the end.
    mutating func append(_ lines: [String]) {
        if !text.isEmpty, text.last?.isNewline != true { text += newline }
        text += lines.map { $0 + newline }.joined()
    }

    /// Adds lines below a line.
    mutating func insert(_ lines: [String], belowLine number: Int) {
        var all = split
        if all[number - 1].last?.isNewline != true { all[number - 1] += newline }
        all.insert(lines.map { $0 + newline }.joined(), at: number)
        text = all.joined()
    }

    /// Adds lines behind the item of a block list that begins at a line; comments that follow it stay behind.
    mutating func insert(_ lines: [String], behindItemAt number: Int, dashColumn: Int) {
        let all = split
        var last = number
        for index in all.indices.dropFirst(number) {
            let line = all[index].drop { $0 == " " || $0 == "\t" }
            guard let first = line.first, !first.isNewline, first != "#" else { continue }
            guard all[index].count - line.count > dashColumn else { break }
            last = index + 1
        }
        insert(lines, belowLine: last)
    }

    /// Adds items to a flow list that begins at a place.
    mutating func insert(_ items: [String], intoListAt place: Position, isEmpty: Bool) {
        var all = split.map { Array($0.unicodeScalars) }
        guard let end = end(ofListAt: place, in: all) else { return }
        var before = end
        // Behind the last item and what stands behind it on its line, such as a comma.
        while before.column > 1, all[before.line - 1][before.column - 2] == " " { before.column -= 1 }
        let written = all[before.line - 1].prefix(before.column - 1)
        let hasComma = isEmpty || written.last == "," || written.allSatisfy { $0 == " " }
        let words = (hasComma ? " " : ", ") + items.joined(separator: ", ")
        all[before.line - 1].insert(contentsOf: Array(words.unicodeScalars), at: before.column - 1)
        text = all.map { String(String.UnicodeScalarView($0)) }.joined()
    }

    /// Where the bracket stands that closes a flow list.
    private func end(ofListAt place: Position, in lines: [[Unicode.Scalar]]) -> Position? {
        var depth = 0
        var quote: Unicode.Scalar?
        for line in place.line...max(place.line, lines.count) {
            let scalars = lines[line - 1]
            var column = line == place.line ? place.column : 1
            while column <= scalars.count {
                let scalar = scalars[column - 1]
                if let open = quote {
                    if scalar == "\\", open == "\"" { column += 1 } else if scalar == open { quote = nil }
                } else {
                    switch scalar {
                    case "\"", "'":
                        if column < 2 || " [{,:\t".unicodeScalars.contains(scalars[column - 2]) { quote = scalar }
                    case "#" where column < 2 || scalars[column - 2] == " ": column = scalars.count
                    case "[", "{": depth += 1
                    case "]", "}":
                        depth -= 1
                        if depth == 0 { return Position(line: line, column: column) }
                    default: break
                    }
                }
                column += 1
            }
        }
        return nil
    }

    private var split: [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(where: \.isNewline).map(rest.index(after:)) ?? rest.endIndex
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return lines.isEmpty ? [""] : lines
    }
}
