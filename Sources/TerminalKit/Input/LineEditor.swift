/// One line of text being entered, with readline's keys.
///
/// It counts in graphemes. Pasted text goes in as it is, its newlines as blanks and without other control characters:
/// a paste never enters or runs anything.
public struct LineEditor: Sendable, Hashable {
    /// Graphemes that fit; more are not taken.
    public static let limit = 4096

    /// The text.
    public private(set) var text: String
    /// Where the cursor is, in graphemes from the start.
    public private(set) var cursor: Int
    /// What was cut last, for Ctrl-y.
    private var cuttings = ""
    /// What Ctrl-_ brings back, oldest first.
    private var past: [Step] = []
    /// Whether the key before this one typed a character: what is typed in one go is taken back in one go.
    private var isTyping = false

    /// The line as it was before a change.
    private struct Step: Hashable, Sendable {
        var text: String
        var cursor: Int
    }

    /// Changes that can be taken back; the oldest are forgotten.
    private static let mostSteps = 100

    /// An editor with its cursor behind the text.
    public init(text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Whether nothing was entered.
    public var isEmpty: Bool { text.isEmpty }

    /// The text before the cursor: what completion completes.
    public var textBeforeCursor: String { String(text.prefix(cursor)) }
    /// The text behind the cursor: what completion leaves as it is.
    public var textBehindCursor: String { String(text.dropFirst(cursor)) }

    /// Another text, with the cursor behind it; what was cut stays for Ctrl-y.
    public mutating func replace(with text: String) {
        let before = Step(text: self.text, cursor: cursor)
        self.text = String(text.prefix(Self.limit))
        cursor = self.text.count
        remember(before, after: .tab)
    }

    /// Puts the cursor before a character, behind the text at most.
    public mutating func placeCursor(before character: Int) { move(to: character) }

    /// Takes a key.
    ///
    /// - Returns: whether the key meant something to it.
    public mutating func handle(_ key: Key) -> Bool {
        if key == .control("_") {
            undo()
            return true
        }
        let before = Step(text: text, cursor: cursor)
        let isTaken = edit(key)
        remember(before, after: key)
        return isTaken
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(Self.line(of: text))
        case .control("y"): insert(cuttings)
        case .left, .control("b"): move(to: cursor - 1)
        case .right, .control("f"): move(to: cursor + 1)
        case .home, .control("a"): move(to: 0)
        case .end, .control("e"): move(to: text.count)
        case .alt("b"): move(to: wordStart(isWord: Self.isLetter))
        case .alt("f"): move(to: wordEnd)
        case .backspace, .control("h"): remove(max(0, cursor - 1)..<cursor)
        case .delete, .control("d"): remove(cursor..<min(cursor + 1, text.count))
        case .control("u"): cut(0..<cursor)
        case .control("k"): cut(cursor..<text.count)
        case .control("w"): cut(wordStart { !$0.isWhitespace }..<cursor)
        case .alt("d"): cut(cursor..<wordEnd)
        case .control("t"): transpose()
        default: return false
        }
        return true
    }

    private static func line(of text: String) -> String {
        let line = text.replacing("\r\n", with: " ").map { character -> String in
            if character.isNewline || character == "\t" { return " " }
            let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
            return isControl ? "" : String(character)
        }
        return line.joined()
    }
}

extension LineEditor {
    /// The part of the text that shows in `columns`, and the column of the cursor in it.
    ///
    /// The text moves left only as far as the cursor, on a cell of its own behind the text, needs it to.
    public func view(columns: Int) -> (text: SafeText, cursor: Int) {
        guard columns > 0 else { return (.empty, 0) }
        let column = SafeText(textBeforeCursor).columns
        let hidden = max(0, column - columns + 1)
        return (SafeText(text).dropping(columns: hidden).prefix(columns: columns), column - hidden)
    }
}

extension LineEditor {
    private mutating func insert(_ new: String) {
        let new = new.prefix(max(0, Self.limit - text.count))
        let before = text.prefix(cursor) + new
        // Counted again, as a combining mark joins the grapheme before it.
        let place = before.count
        text = String(before + text.dropFirst(cursor))
        cursor = min(place, text.count)
    }

    private mutating func move(to place: Int) {
        cursor = min(max(0, place), text.count)
    }

    private mutating func remove(_ range: Range<Int>) {
        text = String(text.prefix(range.lowerBound) + text.dropFirst(range.upperBound))
        move(to: range.lowerBound)
    }

    private mutating func cut(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        cuttings = String(text.prefix(range.upperBound).dropFirst(range.lowerBound))
        remove(range)
    }

    /// Exchanges the characters at both sides of the cursor, at the end of the line the last two, and moves on.
    private mutating func transpose() {
        guard cursor > 0, text.count > 1 else { return }
        let place = min(cursor, text.count - 1)
        var characters = Array(text)
        characters.swapAt(place - 1, place)
        text = String(characters)
        move(to: place + 1)
    }

    private mutating func remember(_ before: Step, after key: Key) {
        let wasTyping = isTyping
        isTyping = if case .character(let character) = key { character != " " } else { false }
        guard before.text != text, !(wasTyping && isTyping) else { return }
        past = (past + [before]).suffix(Self.mostSteps)
    }

    private mutating func undo() {
        isTyping = false
        guard let step = past.popLast() else { return }
        text = step.text
        move(to: step.cursor)
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private func wordStart(isWord: (Character) -> Bool) -> Int {
        let before = text.prefix(cursor).reversed()
        let gap = before.prefix { !isWord($0) }.count
        return cursor - gap - before.dropFirst(gap).prefix(while: isWord).count
    }

    private var wordEnd: Int {
        let after = text.dropFirst(cursor)
        let gap = after.prefix { !Self.isLetter($0) }.count
        return cursor + gap + after.dropFirst(gap).prefix(while: Self.isLetter).count
    }
}
