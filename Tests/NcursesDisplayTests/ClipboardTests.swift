import Testing

@testable import NcursesDisplay

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("\u{FF}~?", "w79+Pw=="),
    ])
    func `bytes are written as in RFC 4648`(text: String, letters: String) {
        #expect(Base64.text(for: Array(text.utf8)) == letters)
    }
}
