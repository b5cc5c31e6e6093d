/// Text that may be put on a clipboard: the only kind that is.
///
/// What is pasted can be obeyed as well, by a terminal or an editor. So control characters and bidi controls are visible
/// stand-ins as on the screen, and invisible characters are left out; new lines and tabs stay, because people copy text
/// of several lines. Everything else stays as it was, what terminals cannot show included.
public struct ClipboardText: Sendable, Hashable {
    /// The text.
    public let string: String

    /// Bytes that are put on a clipboard at once: what xterm takes.
    public static let limit = 74_994

    /// Makes any text safe to paste.
    public init(_ text: String) {
        var safe = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // CR LF is one end of a line.
            if scalar == "\n", previous == "\r" { safe.removeLast() }
            ClipboardText.append(scalar, to: &safe)
            previous = scalar
        }
        string = String(safe)
    }

    /// Its bytes.
    public var byteCount: Int { string.utf8.count }

    private static func append(_ scalar: Unicode.Scalar, to safe: inout String.UnicodeScalarView) {
        switch scalar.properties.generalCategory {
        case .control where scalar == "\n" || scalar == "\t": safe.append(scalar)
        case .control, .lineSeparator, .paragraphSeparator:
            safe.append(contentsOf: StandIn.text(for: scalar).unicodeScalars)
        case .format: appendFormat(scalar, to: &safe)
        default: safe.append(scalar)
        }
    }

    /// Some signs of Arabic and other scripts are format characters that can be seen.
    private static func appendFormat(_ scalar: Unicode.Scalar, to safe: inout String.UnicodeScalarView) {
        switch CharacterClass(scalar) {
        case .obeyed: safe.append(contentsOf: StandIn.text(for: scalar).unicodeScalars)
        case .hidden: break
        case .narrow, .wide, .mark, .unknown: safe.append(scalar)
        }
    }
}
