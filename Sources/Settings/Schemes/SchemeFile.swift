import Foundation
public import TerminalKit

/// A base16 or base24 scheme as a YAML file, in either of the forms that are in use.
///
/// New: `system`, `name`, `author`, `variant`, `palette: { base00: … }`. Old: `scheme`, `author`, and `base00: …` at the
/// top. Colours are six hexadecimal digits in any case, with or without `#`. Other keys are nobody's business here.
///
/// - Source: tinted-theming, styling guide 0.4.2 and base24 styling guide.
public struct SchemeFile: Sendable {
    /// The file as shown in mistakes; without folder and `.yaml` it names the scheme.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]

    /// A file that was read already.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads a file from the disk.
    public init(path: String) throws(Problem) {
        do {
            self.init(path: path, bytes: try FileContents(path: path, limit: Self.limit).bytes)
        } catch {
            throw Problem(file: path, message: "the theme cannot be read: \(error.reason)")
        }
    }

    /// The most bytes of a theme: real ones have about 600.
    private static let limit = 64 << 10

    /// The scheme, and every mistake in it; nil with mistakes that leave no scheme.
    public func read() -> (scheme: Scheme?, problems: [Problem]) {
        do throws(Problem) {
            guard bytes.count <= Self.limit else {
                throw Problem(
                    file: path, message: "this theme is larger than \(Self.limit >> 10) KiB, the most that is read")
            }
            var reader = SchemeReader(slug: Scheme.slug(of: stem))
            let scheme = try reader.read(Document(bytes: bytes, file: path), file: path)
            return (scheme, reader.problems.inOrder)
        } catch {
            return (nil, [error])
        }
    }

    private var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }
}

extension Scheme {
    /// A name as config and `--theme` use it: `Gruvbox dark` is `gruvbox-dark`, `Rosé Pine` is `rose-pine`.
    public static func slug(of name: String) -> String {
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter && !$0.isNumber }
        return words.joined(separator: "-")
    }
}
