import TerminalKit

/// Reads a scheme's document, one slot after another.
struct SchemeReader {
    /// The mistakes so far.
    private(set) var problems = ProblemList()
    private let slug: String

    init(slug: String) { self.slug = slug }

    /// The scheme; nil when a colour is missing or wrong.
    mutating func read(_ document: Document, file: String) throws(Problem) -> Scheme? {
        guard let root = document.root, !root.isNull else { throw Problem(file: file, message: "this theme is empty") }
        let map = try root.map("the theme", like: "palette: and below it base00: \"282a36\"")
        problems.append(contentsOf: map.duplicateKeys(in: "the theme"))
        let palette = try map["palette"]?.map("palette", like: "base00: \"282a36\" below it")
        problems.append(contentsOf: palette?.duplicateKeys(in: "the palette") ?? [])
        let owner = map["palette"] ?? root
        let slots = colors(palette ?? map, isOldForm: palette == nil)
        guard let colors = filled(slots, owner: owner) else { return nil }
        return Scheme(
            slug: slug, name: text(map["name"] ?? map["scheme"]) ?? slug, author: text(map["author"]) ?? "unknown",
            variant: variant(map["variant"], colors: colors), colors: colors)
    }

    /// The colours by slot, 0 to 23.
    private mutating func colors(_ map: Map, isOldForm: Bool) -> [Int: Color] {
        var colors: [Int: Color] = [:]
        for entry in map.entries {
            guard let slot = Slot(name: entry.key) else {
                if entry.key.lowercased().hasPrefix("base") || !isOldForm { warn(of: entry, in: map) }
                continue
            }
            do { colors[slot.number] = try Color(entry.value, slot: slot) } catch {
                problems.append(error)
                // Said once: a wrong colour is not a missing one too.
                colors[slot.number] = .standard
            }
        }
        return colors
    }

    private mutating func warn(of entry: Map.Entry, in map: Map) {
        problems.append(
            map.unknownKey(entry, among: (0..<24).map { Slot(number: $0).name }, in: "the palette").asWarning())
    }

    /// All 24 colours, those of base24 from their fallbacks; nil when one of the first 16 is missing or any is wrong.
    private mutating func filled(_ colors: [Int: Color], owner: Value) -> [Color]? {
        let missing = (0..<16).filter { colors[$0] == nil }.map { Slot(number: $0).name }
        if !missing.isEmpty { problems.append(owner.problem("the palette lacks \(missing.joined(separator: ", "))")) }
        guard !problems.inOrder.contains(where: { $0.severity == .error }) else { return nil }
        return (0..<24).compactMap { colors[$0] ?? colors[Slot(number: $0).fallback] }
    }

    /// Text for people; a list or map is not worth a mistake there.
    private func text(_ value: Value?) -> String? {
        guard let text = value?.scalar, !text.isEmpty else { return nil }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(200).filter(\.isPrintable)))
    }

    private mutating func variant(_ value: Value?, colors: [Color]) -> Scheme.Variant {
        let found: Scheme.Variant = colors[0].luminance > colors[5].luminance ? .light : .dark
        guard let value, let word = value.scalar?.lowercased() else { return found }
        if let variant = Scheme.Variant(rawValue: word) { return variant }
        problems.append(
            value.problem("variant is \(quoted(word)), neither \"dark\" nor \"light\": taken for \(found.rawValue)")
                .asWarning())
        return found
    }
}

/// One of a scheme's places for a colour.
struct Slot {
    /// 0 to 23, for `base00` to `base17`.
    let number: Int

    init(number: Int) { self.number = number }

    /// The slot of a key; nil for any other key.
    init?(name: String) {
        let name = name.lowercased()
        guard name.hasPrefix("base"), name.utf8.count == 6, let number = Int(name.dropFirst(4), radix: 16),
            (0..<24).contains(number)
        else { return nil }
        self.number = number
    }

    /// `base0A`.
    var name: String {
        let digits = String(number, radix: 16, uppercase: true)
        return "base" + (digits.count == 1 ? "0" : "") + digits
    }

    /// The slot whose colour a scheme of 16 has here.
    ///
    /// - Source: tinted-theming, base24 styling guide.
    var fallback: Int {
        switch number {
        case 0x10, 0x11: 0x00
        case 0x12: 0x08
        case 0x13: 0x0A
        case 0x14: 0x0B
        case 0x15: 0x0C
        case 0x16: 0x0D
        case 0x17: 0x0E
        default: number
        }
    }
}
