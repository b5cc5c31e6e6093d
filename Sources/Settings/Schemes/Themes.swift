public import TerminalKit

#if canImport(Glibc)
import Glibc
#endif

/// The schemes that can be chosen from, by name.
public struct Themes: Sendable {
    /// All of them, by slug.
    public private(set) var schemes: [Scheme]
    /// The mistakes in the user's own.
    public private(set) var problems: [Problem] = []

    /// The schemes of the program itself: they need no file at run time. `default` comes first.
    public static let builtIn = Themes(schemes: [.terminal] + embedded)

    /// The built-in schemes and those of a folder: one of the same name replaces what is built in.
    ///
    /// Every `.yaml` and `.yml` file is read, at most 1,000; a folder that does not exist has none.
    public static func all(userFolder: String?) -> Themes {
        var themes = builtIn
        for path in userFolder.map(files) ?? [] {
            do {
                let (scheme, problems) = try SchemeFile(path: path).read()
                themes.problems += problems
                if let scheme { themes.add(scheme) }
            } catch {
                themes.problems.append(error)
            }
        }
        return themes
    }

    /// The folder of the user's own themes; nil when it is not known.
    public static func userFolder(environment: [String: String]) -> String? {
        ConfigFile.folder(environment: environment).map { $0 + "/themes" }
    }

    /// The scheme of a name: its slug, or the name that people read, in any case.
    public func named(_ name: String) throws(UnknownTheme) -> Scheme {
        let slug = Scheme.slug(of: name)
        if let scheme = schemes.first(where: { $0.slug == slug }) { return scheme }
        if let scheme = schemes.first(where: { Scheme.slug(of: $0.name) == slug }) { return scheme }
        throw UnknownTheme(name: name, suggestion: Suggestion(for: name, among: slugs).name)
    }

    /// The scheme of a choice on a background.
    public func named(_ choice: ThemeChoice, on ground: Scheme.Variant) throws(UnknownTheme) -> Scheme {
        try named(choice.name(on: ground))
    }

    /// The names that config and `--theme` use.
    public var slugs: [String] { schemes.map(\.slug) }

    /// Where to find names.
    static let advice = "\"feedtop themes\" lists them"

    private mutating func add(_ scheme: Scheme) {
        schemes.removeAll { $0.slug == scheme.slug }
        schemes.append(scheme)
    }

    private static func files(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream), names.count < 1_000 {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
        }
        return names.sorted().map { "\(folder)/\($0)" }
    }
}

/// A theme's name that is nobody's.
public struct UnknownTheme: Error, Equatable, CustomStringConvertible {
    /// The name.
    public var name: String
    /// The name that was probably meant.
    public var suggestion: String?

    /// `unknown theme "nrod". Did you mean "nord"?`
    public var description: String {
        "unknown theme \(quoted(name)). \(suggestion.map { "Did you mean \(quoted($0))?" } ?? Themes.advice)"
    }
}
