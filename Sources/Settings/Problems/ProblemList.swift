/// The mistakes of one file, each once, and no more than people can read.
struct ProblemList {
    /// The most that are kept.
    static let limit = 200

    private var problems: [Problem] = []
    private var known: Set<Problem> = []

    /// Adds a mistake, unless it was added before (a map that is merged twice is read twice).
    mutating func append(_ problem: Problem) {
        guard problems.count < Self.limit, known.insert(problem).inserted else { return }
        problems.append(problem)
    }

    /// Adds mistakes.
    mutating func append(contentsOf problems: [Problem]) {
        for problem in problems { append(problem) }
    }

    /// All of them as they stand in the file; those of the whole file first.
    var inOrder: [Problem] {
        let start = Position(line: 0, column: 0)
        return problems.sorted { ($0.position ?? start) < ($1.position ?? start) }
    }
}
