import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Moving, clicking and searching where items take several rows.
@Suite struct WrapCommandsTests {
    /// 40 events of three rows each, wrapped.
    private let model = {
        let words = (1...40).map { "event-\($0) " + String(repeating: "and more words ", count: 14) }
        var model = AppModel.make([words], columns: 100, rows: 24)
        model.press("w")
        return model
    }()

    private func rows(_ model: AppModel) -> [UInt64?] {
        ScreenLayout(model.screen).items(inRowsOf: 0, of: model.screen)
    }

    @Test func `w wraps, and again not`() {
        var model = model
        #expect(rows(model).suffix(4) == [39, 40, 40, 40])
        #expect(model.focused?.isWrapped == true)
        model.press("l")
        #expect(model.focused?.leftColumn == 0)
        model.press("w", "l")
        #expect(model.focused?.isWrapped == false)
        #expect(model.focused?.leftColumn == 8)
        model.press("w")
        #expect(model.focused?.leftColumn == 0)
    }

    @Test func `steps move the view only when they leave it`() {
        var model = model
        let seen = rows(model)
        model.press("k", "k", "k")
        #expect(model.focused?.selected == 38)
        #expect(rows(model) == seen)
        let top = seen.compactMap(\.self).first ?? 0
        for _ in 0..<(38 - top + 1) { model.press("k") }
        #expect(model.focused?.selected == top - 1)
        #expect(rows(model).contains(top - 1))
        #expect(rows(model).contains(top))
        model.press("j", "j")
        #expect(model.focused?.selected == top + 1)
        for _ in 0..<40 { model.press("j") }
        #expect(model.focused?.scroll == .following)
    }

    @Test func `a click chooses what it points at, and nothing moves`() throws {
        var model = model
        let seen = rows(model)
        let place = try #require(ScreenLayout(model.screen).panes.first?.list)
        let point = Point(column: place.left + 20, row: place.top + 7)
        _ = model.update(.key(.mouse(MouseEvent(action: .press, place: point))))
        _ = model.update(.key(.mouse(MouseEvent(action: .click, place: point))))
        #expect(model.focused?.selected == seen[7])
        #expect(rows(model) == seen)
    }

    @Test func `a hit far away is gone to`() {
        var model = model
        _ = model.run("search \"event-3 and\"")
        model.settle()
        model.press("N")
        #expect(model.focused?.selected == 3)
        #expect(rows(model).contains(3))
        #expect(model.picture.contains("event-3 and"))
    }

    @Test func `pages leave nothing out`() {
        var model = model
        model.press("g")
        var seen = Set(rows(model).compactMap(\.self))
        for _ in 0..<40 where model.focused?.scroll != .following {
            model.press("PgDn")
            seen.formUnion(rows(model).compactMap(\.self))
        }
        #expect(seen == Set(1...40))
    }
}
