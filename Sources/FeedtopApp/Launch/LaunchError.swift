import DemoFeeds
import NcursesDisplay

/// A fault that ends the program with words for the person who started it.
protocol ProgramFault: Error, CustomStringConvertible {
    var exitStatus: Int32 { get }
}

extension LaunchError: ProgramFault {
    var exitStatus: Int32 { 2 }
}

extension NcursesError: ProgramFault {
    var exitStatus: Int32 { 2 }
}

extension DemoServerError: ProgramFault {
    var exitStatus: Int32 { 1 }
}

/// Why the program cannot start, in words for the person who started it.
enum LaunchError: Error, Equatable, CustomStringConvertible {
    /// An argument names nothing that can be watched.
    case unusableSource(String, reason: String)
    /// An option's value cannot be used.
    case unusableOption(String, reason: String)
    /// A filter does not parse; the picture shows where.
    case unusableFilter(picture: String)
    /// The log file cannot be written.
    case cannotOpenLog(path: String, reason: String)
    /// The config cannot be used at all.
    case unusableConfig(String)
    /// Nothing to watch: no argument and no config.
    case nothingToWatch(configPath: String)

    var description: String {
        switch self {
        case .unusableSource(let source, let reason):
            "cannot watch \(ArgumentMask.masked(source: source)): \(reason)"
        case .unusableOption(let option, let reason): "\(option): \(reason)"
        case .unusableFilter(let picture): "the filter cannot be read:\n\(picture)"
        case .cannotOpenLog(let path, let reason): "cannot write the log \(path): \(reason)"
        case .unusableConfig(let words): words
        case .nothingToWatch(let path):
            """
            nothing to watch yet. Try one of these:

              feedtop demo                         built-in feeds, no network needed
              feedtop https://example.com/events   any stream
              feedtop --help                       everything else

            or list your feeds in \(path):

              feeds:
                - name: Quotes
                  url: https://example.com/quotes
            """
        }
    }
}
