import FeedCore
import TerminalKit

/// The lines of what is unfolded of a document, indented as people indent JSON; texts that are too long for a line are
/// wrapped below their names.
struct JSONRows {
    private let outline: JSONOutline
    private let document: UnsafeRawBufferPointer
    private let columns: Int
    private(set) var rows: [InspectRow] = []

    /// - Parameters:
    ///   - isJSON: when not, the document is text, and stands there as it is.
    ///   - columns: the width of a line.
    init(_ outline: JSONOutline, of document: UnsafeRawBufferPointer, isJSON: Bool, columns: Int) {
        self.outline = outline
        self.document = document
        self.columns = columns
        if isJSON { add(0, isLast: true) } else { addText() }
    }

    private mutating func add(_ place: Int, isLast: Bool) {
        let node = outline.nodes[place]
        let end = StyledText(isLast ? "" : ",", .dim)
        switch node.slice.kind {
        case .object, .array:
            if node.isOpen, node.count != 0 { addOpen(node, place, end) } else { addFolded(node, place, end) }
        case .string: addString(node, place, end)
        case .number: addWord(node, place, .number, end)
        case .bool, .null: addWord(node, place, .word, end)
        }
    }

    private mutating func addOpen(_ node: JSONOutline.Node, _ place: Int, _ end: StyledText) {
        let (open, close): (SafeText, SafeText) = node.slice.kind == .object ? ("{", "}") : ("[", "]")
        rows.append(
            InspectRow(text: label(of: node) + StyledText(open, .dim), subject: .node(place), mark: .open))
        for child in node.children { add(child, isLast: !node.hasMore && child == node.children.last) }
        if node.hasMore {
            let words = "\(Counts.grouped((node.count ?? 0) - node.children.count)) more"
            rows.append(.more(words, indent: indent(node.depth + 1), .more(place)))
        }
        rows.append(
            InspectRow(text: .blanks(indent(node.depth)) + StyledText(close, .dim) + end, subject: .node(place)))
    }

    /// As much of it as fits in the line; what is empty can be unfolded no further.
    private mutating func addFolded(_ node: JSONOutline.Node, _ place: Int, _ end: StyledText) {
        let label = label(of: node)
        let room = max(4, columns - label.columns - end.columns)
        let words = SafeText(lines: node.slice.bytes(in: document), columns: room).cut(to: room)
        rows.append(
            InspectRow(
                text: label + StyledText(words, .dim) + end, subject: .node(place),
                mark: node.count == 0 ? .none : .folded))
    }

    private mutating func addWord(
        _ node: JSONOutline.Node, _ place: Int, _ role: ThemeRole, _ end: StyledText
    ) {
        let label = label(of: node)
        let room = max(4, columns - label.columns - end.columns)
        let word = SafeText(node.slice.bytes(in: document), columns: room).cut(to: room)
        rows.append(InspectRow(text: label + StyledText(word, role) + end, subject: .node(place)))
    }

    private mutating func addString(_ node: JSONOutline.Node, _ place: Int, _ end: StyledText) {
        let piece = TextPiece(node.slice, in: document, limit: node.textLimit)
        let lines = SafeText.lines(of: piece.text)
        let label = label(of: node)
        if lines.count == 1, piece.rest == 0, label.columns + lines[0].columns + 2 + end.columns <= columns {
            let text = StyledText("\"" + lines[0] + "\"", .string)
            rows.append(InspectRow(text: label + text + end, subject: .node(place)))
        } else {
            addBlock(lines, rest: piece.rest, of: node, place, end)
        }
    }

    /// Text of several lines: below its name, between quotes.
    private mutating func addBlock(
        _ lines: [SafeText], rest: Int, of node: JSONOutline.Node, _ place: Int, _ end: StyledText
    ) {
        var indent = indent(node.depth)
        if case .key? = node.step {
            rows.append(InspectRow(text: label(of: node), subject: .node(place)))
            indent += 2
        }
        var pieces = lines.flatMap { $0.wrapped(to: max(8, columns - indent - 3)) }
        pieces[0] = "\"" + pieces[0]
        if rest == 0 { pieces[pieces.count - 1] += "\"" }
        for (index, piece) in pieces.enumerated() {
            let isLast = rest == 0 && index == pieces.count - 1
            // What follows the quote stands under what follows it.
            let start = InspectRow.blanks(index == 0 ? indent : indent + 1)
            rows.append(
                InspectRow(
                    text: start + StyledText(piece, .string) + (isLast ? end : StyledText()), subject: .node(place)))
        }
        if rest > 0 { rows.append(.more("\(Counts.bytes(rest)) more", indent: indent, .more(place))) }
    }

    private mutating func addText() {
        let piece = TextPiece(outline.nodes[0].slice, in: document, limit: outline.nodes[0].textLimit)
        for line in SafeText.lines(of: piece.text) {
            rows += InspectRow.wrapped(line, .text, behind: StyledText(), columns: columns, .node(0))
        }
        if piece.rest > 0 { rows.append(.more("\(Counts.bytes(piece.rest)) more", .more(0))) }
    }
}

extension JSONRows {
    /// The indentation, and a member's name.
    private func label(of node: JSONOutline.Node) -> StyledText {
        let blanks = InspectRow.blanks(indent(node.depth))
        guard case .key(let key)? = node.step else { return blanks }
        let name = SafeText(line: key, columns: columns / 2)
        return blanks + StyledText("\"" + name.cut(to: columns / 2) + "\"", .key) + StyledText(": ", .dim)
    }

    /// Deep values keep half of the line.
    private func indent(_ depth: Int) -> Int { min(2 * depth, columns / 2) }
}

extension StyledText {
    /// An indentation.
    fileprivate static func blanks(_ columns: Int) -> StyledText { InspectRow.blanks(columns) }
}
