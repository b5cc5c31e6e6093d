import TerminalKit

/// Text of several roles in one line.
struct StyledText: Sendable, Equatable {
    /// A stretch of one role.
    struct Run: Sendable, Equatable {
        var text: SafeText
        var role: ThemeRole
        /// Attributes besides the role's.
        var attributes: Attributes = []
    }

    private(set) var runs: [Run] = []
    private(set) var columns = 0

    init() {}

    init(_ text: SafeText, _ role: ThemeRole = .text, _ attributes: Attributes = []) {
        append(text, role, attributes)
    }

    var isEmpty: Bool { columns == 0 }

    /// The words alone.
    var text: SafeText { runs.map(\.text).joined() }

    mutating func append(_ text: SafeText, _ role: ThemeRole = .text, _ attributes: Attributes = []) {
        guard !text.isEmpty else { return }
        runs.append(Run(text: text, role: role, attributes: attributes))
        columns += text.columns
    }

    static func += (a: inout StyledText, b: StyledText) {
        a.runs += b.runs
        a.columns += b.columns
    }

    static func + (a: StyledText, b: StyledText) -> StyledText {
        var sum = a
        sum += b
        return sum
    }
}

extension StyledText {
    /// Heavier.
    var bold: StyledText { map { ($0.role, $0.attributes.union(.bold)) } }

    /// All of it as what is there to be looked up only, if it is to be.
    func faint(_ isFaint: Bool) -> StyledText {
        isFaint ? map { ($0.role == .match ? .match : .dim, $0.attributes) } : self
    }

    private func map(_ look: (Run) -> (ThemeRole, Attributes)) -> StyledText {
        var text = StyledText()
        for run in runs {
            let (role, attributes) = look(run)
            text.append(run.text, role, attributes)
        }
        return text
    }

    /// With a blank at each end.
    var spaced: StyledText { StyledText(" ") + self + StyledText(" ") }

    /// The text if it fits in `columns`, else what fits before `…`.
    func cut(to columns: Int) -> StyledText {
        guard self.columns > columns else { return self }
        var text = StyledText()
        for run in runs {
            let room = columns - 1 - text.columns
            guard run.text.columns > room else {
                text.append(run.text, run.role, run.attributes)
                continue
            }
            text.append(run.text.prefix(columns: room), run.role, run.attributes)
            if columns > 0 { text.append("…", run.role, run.attributes) }
            break
        }
        return text
    }
}

extension Array<StyledText> {
    /// The texts that say something, with `separator` between them.
    func joined(by separator: StyledText) -> StyledText {
        var result = StyledText()
        for text in self where !text.isEmpty {
            if !result.isEmpty { result += separator }
            result += text
        }
        return result
    }
}
