extension Key {
    /// How help, key tables and config call the key: `Ctrl-w`, `Shift-Tab`, `PgDn`, `F1`, `Space`, `a`.
    public var name: String {
        switch self {
        case .character(let character): Self.name(of: character)
        case .control(let character): "Ctrl-" + Self.name(of: character)
        case .alt(let character): "Alt-" + Self.name(of: character)
        case .function(let number): "F\(number)"
        case .paste: "Paste"
        case .mouse: "Mouse"
        case .resize: "Resize"
        case .background: "Background"
        default: Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    /// The key of a name; nil for what is no name of a key, and for paste, mouse, resize and background, which nobody binds.
    ///
    /// Names of keys may be written in any case and as other programs have them (`C-w`, `Ctrl+w`, `PageDown`);
    /// a single character is that character. `Ctrl-i` is Tab, and so on, because terminals send the same for both.
    public init?(name: String) {
        if name.count == 1, let character = name.first, character != " " {
            self = .character(character)
        } else if let key = Self.modified(name) ?? Self.plain(name.lowercased()) {
            self = Self.twins[key] ?? key
        } else {
            return nil
        }
    }

    /// Names of keys, to find what was meant by a misspelt one.
    public static let names: [String] =
        named.map(\.name) + ["Space", "Ctrl-Space"] + (1...12).map { "F\($0)" }
        + "abcdefghijklmnopqrstuvwxyz".flatMap { ["Ctrl-\($0)", "Alt-\($0)"] }

    private static let twins: [Key: Key] = [
        .control("i"): .tab, .control("m"): .enter, .control("j"): .enter, .control("h"): .backspace,
        .control("["): .escape, .control("?"): .backspace, .control("@"): .control(" "),
    ]

    private static func name(of character: Character) -> String {
        character == " " ? "Space" : String(character)
    }

    private static func modified(_ name: String) -> Key? {
        let prefixes: [(String, @Sendable (Character) -> Key)] = [
            ("ctrl-", { .control(Character($0.lowercased())) }), ("c-", { .control(Character($0.lowercased())) }),
            ("alt-", { .alt($0) }), ("m-", { .alt($0) }),
        ]
        let spelt = name.lowercased().replacing("+", with: "-", maxReplacements: 1)
        for (prefix, key) in prefixes where spelt.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            if rest.lowercased() == "space" { return key(" ") }
            return rest.count == 1 ? rest.first.map(key) : nil
        }
        return nil
    }

    private static func plain(_ name: String) -> Key? {
        if name == "space" { return .character(" ") }
        if name.hasPrefix("f"), let number = Int(name.dropFirst()), 1...12 ~= number { return .function(number) }
        return named.first { $0.name.lowercased() == name }?.key ?? aliases[name.replacing("+", with: "-")]
    }

    private static let named: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
        (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Insert"), (.delete, "Delete"),
    ]

    private static let aliases: [String: Key] = [
        "return": .enter, "⏎": .enter, "escape": .escape, "backtab": .backTab, "s-tab": .backTab, "shift-tab": .backTab,
        "pageup": .pageUp, "pagedown": .pageDown, "ins": .insert, "del": .delete, "bs": .backspace,
    ]
}
