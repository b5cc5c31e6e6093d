import ArgumentParser
import FeedCore
import Settings
import TerminalKit

/// Options of the commands that draw.
struct ScreenOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The colours; feedtop themes lists them, auto goes with the terminal's background.", valueName: "name"))
    var theme: String?

    @Option(
        help: ArgumentHelp("How many colours to use.", valueName: "auto|always|never|256|16"),
        transform: ColorChoice.option)
    var color: ColorChoice?

    @Flag(help: "Draw with ASCII only.")
    var ascii = false

    @Option(help: ArgumentHelp("Frames a second at most.", valueName: "1-60"))
    var fps: Int?

    @Option(
        help: ArgumentHelp("With off, nothing flashes or moves by itself.", valueName: "on|off"),
        transform: Bool.switchOption)
    var motion: Bool?

    @Flag(help: "Say what happens line after line, for screen readers.")
    var linear = false

    @Option(help: ArgumentHelp("Draw once into a file, with no terminal.", valueName: "file.svg|file.txt"))
    var screenshot: String?

    @Option(help: ArgumentHelp("The screenshot's size.", valueName: "columns×rows"))
    var size = ScreenSize(size: Size(columns: 120, rows: 40))

    @Option(help: ArgumentHelp("How long to watch before the screenshot.", valueName: "seconds"))
    var after = Seconds(duration: .seconds(5))

    func validate() throws {
        if let fps, !(1...60).contains(fps) { throw ValidationError("--fps takes a number from 1 to 60") }
    }
}

extension ScreenOptions {
    /// Whether lines are said and no screen is drawn.
    func isLinear(_ config: Config) -> Bool { screenshot == nil && (linear || config.isLinear) }
}

extension Bool {
    /// Reads an option's value: `on` or `off`.
    static func switchOption(_ text: String) throws -> Bool {
        guard ["on", "off"].contains(text) else { throw ValidationError("\(text) is neither on nor off") }
        return text == "on"
    }
}

extension ColorChoice {
    /// Reads an option's value.
    static func option(_ text: String) throws -> ColorChoice {
        guard let choice = ColorChoice(rawValue: text) else {
            throw ValidationError("\(text) is none of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }
}

/// A size as people write it: `120x40`.
struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
    var size: Size

    init(size: Size) { self.size = size }

    init?(argument: String) {
        let parts = argument.split { "x×X".contains($0) }.map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1],
            (1...1_000).contains(columns), (1...1_000).contains(rows)
        else { return nil }
        size = Size(columns: columns, rows: rows)
    }

    var description: String { "\(size.columns)x\(size.rows)" }
    var defaultValueDescription: String { description }
}

/// A time span as people write it: `5`, `5s`, `0.5s`, `2m`.
struct Seconds: ExpressibleByArgument, CustomStringConvertible {
    var duration: Duration

    init(duration: Duration) { self.duration = duration }

    init?(argument: String) {
        let (digits, unit) =
            argument.hasSuffix("m")
            ? (argument.dropLast(), 60.0)
            : argument.hasSuffix("s") ? (argument.dropLast(), 1.0) : (argument[...], 1.0)
        guard let number = Double(digits), number >= 0, number < 1e6 else { return nil }
        duration = .milliseconds(Int64(number * unit * 1_000))
    }

    var description: String {
        let seconds = duration.inSeconds
        return seconds == seconds.rounded() ? "\(Int(seconds))s" : "\(seconds)s"
    }

    var defaultValueDescription: String { description }
}
