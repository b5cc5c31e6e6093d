import FeedCore
import TerminalKit

/// Joined text in rows of so many columns. Only the lines that are asked for are wrapped.
struct TextRows {
    let pages: TextPages
    let columns: Int
    let zone: Zone
    /// What feeds are called, where there are several; nil names none.
    var names: [FeedID: SafeText]?

    /// The rows of a line.
    func rows(of number: Int) -> [StyledText] {
        switch pages[number] {
        case .headline(let headline):
            return (number > pages.first ? [StyledText()] : []) + [words(of: headline)]
        case .note(let note, let time): return NoteLine(note, at: time, zone: zone).text.wrapped(to: columns)
        case .words(let bytes):
            return SafeText(utf8: bytes.span, columns: .max).wrapped(to: columns).map { StyledText($0) }
        }
    }

    /// `14:03:22 assistant · gpt-4o`.
    private func words(of headline: TextHeadline) -> StyledText {
        let name = names?[headline.feed].map { StyledText($0, .type) } ?? StyledText()
        let said = [headline.role, headline.model].compactMap(\.self).map { StyledText(SafeText($0), .heading, .bold) }
        let words = ([name] + said).joined(by: StyledText(" · ", .dim))
        return [StyledText(SafeText(zone.clock(headline.time)), .time), words].joined(by: StyledText(" ")).cut(
            to: columns)
    }

    /// The rows that end with a place, or with the newest, as many as fill a page.
    func page(endingAt place: TextPlace?, rows: Int) -> [StyledText] {
        let bottom = clamped(place)
        guard var number = bottom?.line, let bottom else { return [] }
        var page = Array(self.rows(of: number).prefix(bottom.row + 1))
        while page.count < rows, number > pages.first {
            number -= 1
            page = self.rows(of: number) + page
        }
        return Array(page.suffix(rows))
    }

    /// The place so many rows above or below another; nil at the newest. A page is filled as far as there are rows.
    func place(_ distance: Int, from place: TextPlace?, page: Int) -> TextPlace? {
        guard let start = clamped(place) else { return nil }
        let target = distance < 0 ? up(-distance, from: start) : down(distance, from: start)
        guard let target else { return nil }
        let top = up(page - 1, from: target, isStrict: true)
        return top == nil ? oldest(page: page) : isNewest(target) ? nil : target
    }

    /// The place at the bottom of the oldest page; nil when all fits in it.
    func oldest(page: Int) -> TextPlace? {
        guard pages.first < pages.end else { return nil }
        let target = down(page - 1, from: TextPlace(line: pages.first, row: 0))
        return target.flatMap { isNewest($0) ? nil : $0 }
    }

    private func clamped(_ place: TextPlace?) -> TextPlace? {
        guard pages.first < pages.end else { return nil }
        guard let place, place.line < pages.end else { return lastRow(of: pages.end - 1) }
        guard place.line >= pages.first else { return TextPlace(line: pages.first, row: 0) }
        return TextPlace(line: place.line, row: min(place.row, rows(of: place.line).count - 1))
    }

    private func lastRow(of line: Int) -> TextPlace { TextPlace(line: line, row: rows(of: line).count - 1) }

    private func isNewest(_ place: TextPlace) -> Bool { place == lastRow(of: pages.end - 1) }

    /// - Parameter isStrict: whether there is no such place above the oldest; else it is the oldest.
    private func up(_ distance: Int, from place: TextPlace, isStrict: Bool = false) -> TextPlace? {
        var (place, left) = (place, distance)
        while left > place.row {
            guard place.line > pages.first else { return isStrict ? nil : TextPlace(line: place.line, row: 0) }
            left -= place.row + 1
            place = lastRow(of: place.line - 1)
        }
        return TextPlace(line: place.line, row: place.row - left)
    }

    /// Nil below the newest.
    private func down(_ distance: Int, from place: TextPlace) -> TextPlace? {
        var (place, left) = (place, distance)
        while true {
            let below = rows(of: place.line).count - 1 - place.row
            if left <= below { return TextPlace(line: place.line, row: place.row + left) }
            guard place.line + 1 < pages.end else { return nil }
            left -= below + 1
            place = TextPlace(line: place.line + 1, row: 0)
        }
    }
}
