import TerminalKit
import Testing

@Suite struct ClipboardTextTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("a\n\tb\n", "a\n\tb\n"), ("a\r\nb\rc", "a\nb␍c"),
        ("\u{1B}[201~rm -rf", "␛[201~rm -rf"),
        ("\u{7}\u{8}\u{0}\u{7F}", "␇␈␀␡"), ("\u{9B}31m\u{85}", "‹CSI›31m␤"), ("a\u{2028}b\u{2029}", "a‹LS›b‹PS›"),
        ("\u{202E}gpj\u{2066}", "‹RLO›gpj‹LRI›"), ("zero\u{200B}width\u{E0041}\u{FEFF}", "zerowidth"),
        ("日本 e\u{301} 🇳🇱 ❤\u{FE0F} 👍🏽", "日本 e\u{301} 🇳🇱 ❤\u{FE0F} 👍🏽"), ("\u{600}1", "\u{600}1"), ("", ""),
    ])
    func `what is obeyed where it is pasted becomes visible, all else stays`(text: String, safe: String) {
        #expect(ClipboardText(text).string == safe)
        #expect(ClipboardText(safe).string == safe)
    }

    @Test func `no control character but ends of lines and tabs is left of any text`() {
        for value in (0..<0x3000 as Range<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let left = ClipboardText("a\(scalar)b").string.unicodeScalars.filter {
                $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
            }
            #expect(left.isEmpty)
        }
    }
}
