/// Text of a config file or variable, with its place: what it names is known elsewhere, and so is what is wrong with it.
public struct PlacedText: Sendable, Equatable {
    /// What was written, its `${…}` filled in.
    public let text: String
    /// A mistake at its place that has no words yet.
    private let place: Problem

    /// The text of a scalar.
    init(_ value: Value, named name: String) throws(Problem) {
        text = try value.line(name)
        place = value.problem("")
    }

    /// A key of a map.
    init(_ entry: Map.Entry) {
        text = entry.key
        place = entry.value.problem("", at: entry.keyPosition)
    }

    /// The text of an environment variable.
    init(_ text: String, ofVariable variable: String) {
        self.text = text
        place = Problem(file: variable, message: "")
    }

    /// The line that it stands in; nil for a variable.
    public var line: Int? { place.position?.line }

    /// A mistake at its place.
    public func problem(_ message: String) -> Problem {
        var problem = place
        problem.message = message
        return problem
    }

    /// What says that it is none of these names: `unknown command "reconect". Did you mean "reconnect"?`
    ///
    /// - Parameter advice: what is said where no name is near.
    public func unknown(_ noun: String, among names: [String], advice: String = "") -> Problem {
        let suggestion = Suggestion(for: text, among: names)
        return problem("unknown \(noun) \(quoted(text)).\(suggestion.name == nil ? advice : suggestion.question)")
    }
}
