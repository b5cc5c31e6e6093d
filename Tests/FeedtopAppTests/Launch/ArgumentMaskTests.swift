import Testing

@testable import FeedtopApp

@Suite struct ArgumentMaskTests {
    struct Case: Sendable {
        var text: String
        var isValue = false
        var shown: String
    }

    @Test(arguments: [
        Case(text: "tail", shown: "tail"),
        Case(text: "Authorization: Bearer x", isValue: true, shown: "***********************"),
        Case(text: "@headers.txt", isValue: true, shown: "@headers.txt"),
        Case(text: "-uname:password", shown: "-u*************"),
        Case(text: "--header=Cookie: a", shown: "--header=*********"),
        Case(text: "https://name:pw@example.com/a@b", shown: "https://*******@example.com/a@b"),
        Case(text: "https://token@example.com/", shown: "https://*****@example.com/"),
        Case(text: "name:pw@example.com/a", shown: "*******@example.com/a"),
        Case(text: "https://example.com/a@b", shown: "https://example.com/a@b"),
        Case(text: "https://example.com/a?token=b", shown: "https://example.com/a?*******"),
        Case(text: "https://a:b@example.com?c", shown: "https://***@example.com?*"),
        Case(text: "localhost:8080/events", shown: "localhost:8080/events"),
        Case(text: "@feeds.txt", shown: "@feeds.txt"),
        Case(text: "-", shown: "-"),
        Case(text: "", shown: ""),
    ])
    func `what may be secret is hidden`(_ example: Case) {
        var bytes = Array(example.text.utf8)
        for offset in ArgumentMask.hiddenRanges(of: example.text, isValue: example.isValue).joined() {
            bytes[offset] = UInt8(ascii: "*")
        }
        #expect(String(decoding: bytes, as: UTF8.self) == example.shown)
    }
}
