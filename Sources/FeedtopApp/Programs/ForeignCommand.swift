/// A program of the user's that runs beside the dashboard: never through a shell, never at the terminal.
struct ForeignCommand: Sendable, Equatable {
    /// Until when a program may run.
    enum Stay: Sendable, Equatable {
        /// It does its work: it is ended after so long, and at the end of the dashboard.
        case limited(Duration)
        /// It is the user's own from then on, as a browser is, and outlives the dashboard.
        case left
    }

    /// The program, found in PATH unless it is a path, and its arguments.
    let arguments: [String]
    /// What it can read from its standard input.
    let input: [UInt8]
    /// What it is to do, for the words about a fault: `open the link`, as in `xdg-open could not open the link`.
    let purpose: String
    /// Until when it may run.
    let stay: Stay

    init(arguments: [String], input: [UInt8] = [], purpose: String, stay: Stay = .limited(.seconds(30))) {
        self.arguments = arguments
        self.input = input
        self.purpose = purpose
        self.stay = stay
    }

    /// The program as people call it: without its folders.
    var name: String { arguments.first?.split(separator: "/").last.map(String.init) ?? "no program" }
}
