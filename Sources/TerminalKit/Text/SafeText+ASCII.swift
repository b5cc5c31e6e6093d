extension SafeText {
    /// The text for terminals without Unicode: everything outside ASCII as a good equivalent, else `?`.
    ///
    /// It takes the same columns, but for controls, which become two: `␛` is `^[`.
    public var ascii: SafeText {
        if isASCII { return self }
        var result = ""
        for cluster in clusters { result += Spelling.ascii(cluster) }
        return SafeText(safe: result, columns: result.utf8.count, hidden: hidden)
    }
}

extension Cell {
    /// What the cell shows without Unicode, an ASCII character for each column; nothing in a right half.
    public var ascii: String {
        let spelt = Spelling.ascii(Cluster(text: text, columns: Int(width)))
        // A control's two characters do not fit where one stood.
        return spelt.utf8.count == Int(width) ? spelt : String(repeating: "?", count: Int(width))
    }
}

/// How a character is spelt in ASCII.
enum Spelling {
    /// The spelling of a cluster; combining marks are left out.
    static func ascii(_ cluster: Cluster) -> String {
        guard let base = cluster.text.unicodeScalars.first else { return "" }
        switch base.value {
        case 0..<0x80: return Cluster.ascii[Int(base.value)]
        case 0x2400...0x241F: return "^" + Cluster.ascii[Int(base.value - 0x2400 + 0x40)]
        case 0x2421: return "^?"
        case 0xC0...0xFF: return latin[Int(base.value - 0xC0)]
        case 0x2500...0x257F: return lines[base] ?? "+"
        case 0x2800...0x28FF: return base.value == 0x2800 ? " " : "."
        default: return signs[base] ?? (cluster.columns == 2 ? "??" : "?")
        }
    }

    private static let latin = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".map { String($0) }

    private static let lines = table("─-━-│|┃|┄-┅-┆|┇|┈-┉-┊|┋|╌-╍-╎|╏|═=║|╴-╵|╶-╷|╸-╹|╺-╻|╼-╽|╾-╿|╱/╲\\╳X")

    /// The program's own signs, and what feeds use most.
    private static let signs = table(
        "…~–-—-‐-‑-‒-―-−-‘'’'‚,“\"”\"„\"‹<›>«<»>•*·.×x÷/\u{A0} ¡!¿?¦|¯-´'¸,°o±+"
            + "↑^↓v←<→>▲^▼v▴^▾v◀<▶>◂<▸>⏎$␤$"
            + "●*◌.○o◒?◐~↻r■=✖!✗x✓v✔v⚠!★*☆*♥*◆#"
            + "▁_▂.▃:▄-▅=▆+▇*█#▀^░.▒:▓#▌|▐|▏|▎|▍|▋|▊|▉|▕|▔-")

    /// From pairs: a sign and its spelling.
    private static func table(_ pairs: String) -> [Unicode.Scalar: String] {
        let scalars = Array(pairs.unicodeScalars)
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: scalars.count, by: 2).map {
                (scalars[$0], String(scalars[$0 + 1]))
            })
    }
}
