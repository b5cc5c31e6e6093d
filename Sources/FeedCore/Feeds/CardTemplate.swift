/// Text with fields of an event's data in it, as named in config: `{home} – {away}`, or just a field: `score`.
public struct CardTemplate: Sendable, Equatable {
    /// A stretch of it.
    public enum Piece: Sendable, Equatable {
        /// These words.
        case words(String)
        /// What the data has there.
        case field(JSONPath)
    }

    /// A template that is none.
    public struct Fault: Error, Equatable {
        /// The character at which it was noticed, from 0.
        public let offset: Int
        /// What is wrong there.
        public let reason: String
    }

    /// The stretches, in order.
    public private(set) var pieces: [Piece] = []

    /// Reads a template. `{{` and `}}` are braces; text without any is a field's path.
    public init(_ text: String) throws(Fault) {
        var reader = Reader(Array(text))
        pieces = text.contains(where: { "{}".contains($0) }) ? try reader.pieces() : [.field(try reader.path())]
    }

    /// A template of these stretches.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The fields, each once, in order.
    public var fields: [JSONPath] {
        pieces.reduce(into: []) { fields, piece in
            if case .field(let path) = piece, !fields.contains(path) { fields.append(path) }
        }
    }
}

extension CardTemplate {
    /// Reads a template from its characters.
    private struct Reader {
        private let text: [Character]
        private var place = 0

        init(_ text: [Character]) { self.text = text }

        mutating func pieces() throws(Fault) -> [Piece] {
            var pieces: [Piece] = []
            var words = ""
            while place < text.count {
                let (next, isDoubled) = (text[place], place + 1 < text.count && text[place + 1] == text[place])
                if next == "{", !isDoubled {
                    if !words.isEmpty { pieces.append(.words(words)) }
                    words = ""
                    pieces.append(.field(try field()))
                } else {
                    guard next != "}" || isDoubled else {
                        throw Fault(offset: place, reason: "this } closes nothing; write }} for a brace")
                    }
                    words.append(next)
                    place += "{}".contains(next) ? 2 : 1
                }
            }
            return words.isEmpty ? pieces : pieces + [.words(words)]
        }

        /// The path between two braces.
        private mutating func field() throws(Fault) -> JSONPath {
            let start = place
            guard let end = closingBrace() else {
                throw Fault(offset: start, reason: "this { is not closed; write {{ for a brace")
            }
            place = end + 1
            return try path(start + 1..<end)
        }

        /// The brace that ends a field; one in quotes belongs to a key.
        private func closingBrace() -> Int? {
            var isQuoted = false
            var index = place + 1
            while index < text.count {
                switch text[index] {
                case "\\" where isQuoted: index += 1
                case "\"": isQuoted.toggle()
                case "}" where !isQuoted: return index
                default: break
                }
                index += 1
            }
            return nil
        }

        func path() throws(Fault) -> JSONPath { try path(0..<text.count) }

        private func path(_ range: Range<Int>) throws(Fault) -> JSONPath {
            let written = String(text[range])
            guard let path = JSONPath(written) else {
                throw Fault(
                    offset: range.lowerBound,
                    reason: written.isEmpty ? "the name of a field is missing" : "\(written) is no field")
            }
            return path
        }
    }
}
