/// Words to look for on a screen. No two that follow one another within four share a character at the same place, so
/// that a program that writes only changed cells writes every character of each.
struct Tokens {
    static let length = 12

    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private var count = 0
    private var seed: UInt64 = 7

    /// The next token: letters of one of four alphabets, which take turns; no letter twice in a row, since terminals
    /// have a sequence that repeats a character.
    mutating func next() -> String {
        let alphabet = Self.letters[(count % 4 * 13)..<(count % 4 * 13 + 13)]
        count += 1
        var token: [Character] = []
        while token.count < Self.length {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let letter = alphabet[alphabet.startIndex + Int(seed >> 33) % 13]
            if token.last != letter { token.append(letter) }
        }
        return String(token)
    }
}
