import FeedCore
import Testing

@Suite struct JSONNumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("12", 12), ("-3.5", -3.5), ("1e3", 1000), ("1E+2", 100), ("25e-1", 2.5), ("0.1", 0.1),
            ("182.41", 182.41), ("9007199254740993", 9_007_199_254_740_992),
            ("123456789012345678901234567890", 1.2345678901234568e29),
            ("0.30000000000000004", 0.30000000000000004), ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude),
            ("1.7976931348623157e308", .greatestFiniteMagnitude),
            ("1e22", 1e22), ("1e23", 1e23), ("0.000000000000000000000000000001", 1e-30),
            ("9223372036854775808", 9_223_372_036_854_775_808),
            ("18446744073709551616", 18_446_744_073_709_551_616), ("-9223372036854775808", -9_223_372_036_854_775_808),
        ] as [(String, Double)])
    func `a number is read exactly, bare or as a string`(text: String, value: Double) {
        #expect(Document("{\"n\":\(text)}").number("n") == value)
        #expect(Document("{\"n\":\"\(text)\"}").number("n") == value)
    }

    @Test(
        arguments: [
            ("+3", 3), ("007", 7), (".5", 0.5), ("5.", 5), ("-.5", -0.5), ("00000000000000000000000000001.50", 1.5),
        ] as [(String, Double)])
    func `a string may write a number as people do`(text: String, value: Double) {
        #expect(Document("{\"n\":\"\(text)\"}").number("n") == value)
    }

    @Test(arguments: [
        "", " 1", "1 ", "1,5", "1_000", "0x10", "inf", "nan", "-", "+", ".", "1e", "1e+", "--1", "1.2.3", "12%",
        "1e999", "-1e999",
    ])
    func `any other string is no number`(text: String) {
        #expect(Document("{\"n\":\"\(text)\"}").number("n") == nil)
    }

    @Test(arguments: ["1e999", "true", "null", "[1]", "{}"])
    func `any other value is no number`(text: String) {
        #expect(Document("{\"n\":\(text)}").number("n") == nil)
    }

    @Test func `random doubles come back as they were written`() {
        var random = SplitMix(seed: 7)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(Document("{\"n\":\(value)}").number("n") == value)
        }
    }
}
