import FeedCore
import Glibc
import TerminalKit
import Testing

@testable import Screens

/// Every view as a picture of text, at the sizes where a screen changes its ways.
///
/// The pictures lie in `Pictures`, a file each. `FEEDTOP_PICTURES=draw swift test --filter ViewPictureTests` draws them
/// anew; what has changed is then seen in the difference.
@Suite struct ViewPictureTests {
    private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12)].map { Size(columns: $0.0, rows: $0.1) }

    @Test(arguments: ViewKind.all, Self.sizes)
    func `a view looks as in its picture`(view: ViewKind, size: Size) throws {
        let picture = Screen.draw(Self.state(view, size)).text + "\n"
        let file = Picture("\(view.name)-\(size.columns)x\(size.rows)")
        if Picture.areDrawnAnew { file.write(picture) }
        #expect(file.text == picture)
    }

    /// Themes and numbers of colours change no cell's text. Only a chart draws lines apart that would be of one colour.
    @Test(arguments: ViewKind.all.filter { $0 != .chart }, [ColorTier.direct, .palette256, .sixteen])
    func `colours change nothing but colours`(view: ViewKind, tier: ColorTier) throws {
        let size = Self.sizes[1]
        let plain = Screen.draw(Self.state(view, size)).text
        for scheme in [Scheme.make(), .light, .contrasting] {
            #expect(Screen.draw(Self.state(view, size, scheme: scheme, tier: tier)).text == plain)
        }
    }

    @Test(arguments: ViewKind.all, Self.sizes)
    func `a view can do without colours`(view: ViewKind, size: Size) {
        let frame = Screen.draw(Self.state(view, size, tier: .mono))
        let rows = (0..<size.rows).map { frame.row($0) }
        #expect(rows.allSatisfy { $0.allSatisfy { $0.style.hasNoColors } })
    }

    private static func state(
        _ view: ViewKind, _ size: Size, scheme: Scheme = .make(), tier: ColorTier = .direct
    ) -> ScreenState {
        let stage = Stage()
        let feed = stage.add("Quotes", key: "symbol")
        for second in 0..<90 {
            for (number, symbol) in ["ACME", "GLOBX", "日本", "INITECH"].enumerated() where (second + number) % 3 != 0 {
                let wave = (second * (number + 3)) % 17 - 8
                stage.receive(data: stage.quote(symbol, wave: wave, second: second), type: "tick", on: feed)
            }
            stage.pass(.seconds(1))
        }
        stage.note(.lost(reason: "reset by peer"), on: feed)
        return stage.state(size.columns, size.rows, view: view, scheme: scheme, tier: tier)
    }
}

extension Stage {
    fileprivate func quote(_ symbol: String, wave: Int, second: Int) -> String {
        let price = Double(symbol.count * 4_000 + wave * 25 + second) / 100
        let word = ["Up", " and", " down", " it", " goes", ".\\n"][second % 6]
        return #"{"symbol":"\#(symbol)","price":\#(price),"change":\#(Double(wave) / 10),"content":"\#(word)"}"#
    }
}

extension Scheme {
    /// Nord with its darkest and brightest changed for one another.
    fileprivate static var light: Scheme {
        let dark = Scheme.make()
        let colors = Array(dark.colors[0..<8].reversed()) + dark.colors[8...]
        return Scheme(slug: "light", name: "Light", author: "", variant: .light, colors: colors)
    }

    /// Black, white and what is between red, green and blue at their brightest.
    fileprivate static var contrasting: Scheme {
        let colors = (0..<24).map { slot in
            let bright = { (bit: Int) in UInt8((slot + 1) >> bit & 1 == 1 ? 255 : 0) }
            let level = UInt8(slot * 255 / 7 & 255)
            return slot < 8
                ? Color.rgb(red: level, green: level, blue: level)
                : Color.rgb(red: bright(0), green: bright(1), blue: bright(2))
        }
        return Scheme(slug: "contrasting", name: "Contrasting", author: "", variant: .dark, colors: colors)
    }
}

extension Style {
    fileprivate var hasNoColors: Bool { foreground == .standard && background == .standard }
}

/// A file with a picture of text.
private struct Picture {
    private let path: String

    static var areDrawnAnew: Bool { getenv("FEEDTOP_PICTURES") != nil }

    init(_ name: String) {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        path = "/\(folder)/Pictures/\(name).txt"
    }

    /// What it shows; empty without such a file.
    var text: String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    func write(_ text: String) {
        guard let file = fopen(path, "w") else { preconditionFailure("\(path) cannot be written") }
        defer { fclose(file) }
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    }
}
