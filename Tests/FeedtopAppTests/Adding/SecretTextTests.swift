import Testing

@testable import FeedtopApp

@Suite struct SecretTextTests {
    @Test(
        arguments: [
            ("http://x/", .url, "http://x/"), ("http://me:pw@x/", .url, "http://•••@x/"), ("me:pw@x/", .url, "•••@x/"),
            ("http://x/?a=1&token=t&key=k#f", .url, "http://x/?a=1&token=•••&key=•••#f"),
            ("http://x/a@b", .url, "http://x/a@b"),
            ("Authorization: Bearer t", .header, "Authorization: •••"), ("X-Api-Key:k", .header, "X-Api-Key:•••"),
            ("Accept: x", .header, "Accept: x"), ("Authorization:", .header, "Authorization:"),
            ("me:pw", .password, "me:•••"), ("me", .password, "me"), ("a=b", .all, "•••"), ("", .all, ""),
            ("a=1&password=p&b=2", .data, "a=1&password=•••&b=2"), ("@file", .data, "@file"),
            (
                #"{"a":"b","api_key": "k","n":{"token":"t\"t"}}"#, .data,
                #"{"a":"b","api_key": "•••","n":{"token":"•••"}}"#
            ),
            (#"{"token":"not clo"#, .data, #"{"token":"•••"#), ("anything", .none, "anything"),
        ] as [(String, CurlOption.Secret, String)])
    func `secrets are masked, and come back`(text: String, kind: CurlOption.Secret, masked: String) {
        #expect(SecretText.masked(text, as: kind) == masked)
        #expect(SecretText.unmasked(masked, after: text, as: kind) == text)
    }

    @Test func `what is edited around a mask keeps the secret, and a mask of nothing is refused`() {
        let old = "http://me:pw@x/?token=t"
        #expect(
            SecretText.unmasked("http://•••@x/y?a=1&token=•••", after: old, as: .url) == "http://me:pw@x/y?a=1&token=t")
        #expect(SecretText.unmasked("http://y/", after: old, as: .url) == "http://y/")
        #expect(SecretText.unmasked("http://•••@x/", after: old, as: .url) == nil)
        #expect(SecretText.unmasked("http://•••@x/", after: "http://x/", as: .url) == nil)
    }
}
