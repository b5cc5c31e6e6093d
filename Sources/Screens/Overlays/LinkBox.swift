import TerminalKit

/// A link that is about to be opened, whole, with what is easily misread in it told apart.
struct LinkBox {
    private let link: WebLink
    private let firstLine: Int
    private let keys: KeyNames

    init(_ link: WebLink, firstLine: Int, keys: KeyNames) {
        self.link = link
        self.firstLine = firstLine
        self.keys = keys
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let hint = keys.offers(["open": "opens it", "close": "leaves it"])
        let box = OverlayBox(title: "Open this link?", hint: hint)
        let inner = box.draw(in: place(in: area, density: density), density: density, on: &canvas)
        OverlayBox.draw(lines(columns: inner.columns), from: firstLine, in: inner, on: &canvas)
    }

    /// Where it lies: in the middle, where there is room for borders.
    func place(in area: Rect, density: Density) -> Rect {
        guard density.hasBorders else { return area }
        let columns = min(area.columns, 84)
        let rows = min(area.rows, lines(columns: columns - 4).count + 2)
        return Rect(
            column: area.left + (area.columns - columns) / 2, row: area.top + (area.rows - rows) / 2, columns: columns,
            rows: rows)
    }

    /// The last line that is worth beginning with.
    func lastLine(in area: Rect, density: Density) -> Int {
        let inner = OverlayBox.inside(place(in: area, density: density), density: density)
        return max(0, lines(columns: inner.columns).count - inner.rows)
    }

    private func lines(columns: Int) -> [StyledText] { address.broken(at: columns) + [StyledText()] + facts(columns) }

    /// The address, its host bright.
    private var address: StyledText {
        var text = StyledText(SafeText(link.scheme), .dim)
        if !link.userInfo.isEmpty { text.append(SafeText(link.userInfo + "@"), .down) }
        text.append(SafeText(link.host), .focus)
        text.append(SafeText(link.rest))
        return text
    }

    private func facts(_ columns: Int) -> [StyledText] {
        let facts: [(SafeText, String, ThemeRole)?] = [
            ("host", link.host, .focus),
            link.networkHost.map { ("that is", $0, .stale) },
            link.userInfo.isEmpty ? nil : ("signs in as", link.userInfo + ", which is no host", .down),
        ]
        return facts.compactMap(\.self).flatMap { name, value, role in
            let label = StyledText(name.padded(to: 12), .dim)
            return StyledText(SafeText(value), role).broken(at: max(1, columns - 12)).enumerated().map { index, line in
                (index == 0 ? label : InspectRow.blanks(12)) + line
            }
        }
    }
}

extension StyledText {
    /// The text in rows of exactly so many columns but for the last: an address is broken anywhere.
    func broken(at columns: Int) -> [StyledText] {
        guard columns > 0 else { return [self] }
        var rows = [StyledText()]
        for run in runs {
            var rest = run.text
            while !rest.isEmpty {
                let part = rest.prefix(columns: columns - rows[rows.count - 1].columns)
                rows[rows.count - 1].append(part, run.role, run.attributes)
                rest = rest.dropping(columns: part.columns)
                if !rest.isEmpty {
                    // A wide character has no room in a single column.
                    guard columns > 1 || part.columns > 0 else { return rows }
                    rows.append(StyledText())
                }
            }
        }
        return rows
    }
}
