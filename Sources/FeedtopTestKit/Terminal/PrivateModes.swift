/// The private modes of a terminal that a program has changed and not changed back, read from what it wrote.
struct PrivateModes {
    private var last: [Int: Bool] = [:]

    /// The modes after a program has written `bytes`: `ESC [ ? number ; … h` sets, `l` resets.
    init(after bytes: [UInt8]) {
        var rest = bytes[...]
        let start = Array("\u{1B}[?".utf8)
        while let escape = rest.firstIndex(of: 0x1B) {
            rest = rest[escape...]
            guard rest.starts(with: start) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(start.count)
            let numbers = rest.prefix { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
            let final = rest.dropFirst(numbers.count).first
            guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l") else { continue }
            for number in numbers.split(separator: UInt8(ascii: ";")) {
                Int(String(decoding: number, as: UTF8.self)).map { last[$0] = final == UInt8(ascii: "h") }
            }
        }
    }

    /// What a user would still notice, in words.
    var leftovers: [String] {
        let on = Self.offAtFirst.filter { last[$0.key] == true }.map(\.value)
        let off = Self.onAtFirst.filter { last[$0.key] == false }.map(\.value)
        return (on + off).sorted()
    }

    private static let offAtFirst = [
        1: "cursor keys in application mode", 5: "reverse screen", 47: "alternate screen",
        1000: "mouse clicks reported", 1002: "mouse drags reported", 1003: "mouse moves reported",
        1004: "focus reported", 1005: "mouse in UTF-8", 1006: "mouse in SGR", 1015: "mouse in urxvt's way",
        1047: "alternate screen", 1049: "alternate screen", 2004: "bracketed paste", 2026: "synchronized output",
    ]
    private static let onAtFirst = [7: "no wrapping", 25: "cursor hidden"]
}
