import Testing

@testable import Screens

@Suite struct CountsTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_284, "1,284"), (1_234_567, "1,234,567"), (-1_284, "-1,284"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `counts have a comma after each third digit`(number: Int, text: String) {
        #expect(Counts.grouped(number) == text)
    }

    @Test(arguments: [
        (1_284, "1,284"), (99_999, "99,999"), (100_000, "100k"), (999_499, "999k"), (999_500, "1.0M"),
        (1_340_000, "1.3M"),
        (12_000_000_000, "12G"),
    ])
    func `short counts take five columns`(number: Int, text: String) {
        #expect(Counts.short(number) == text)
    }

    @Test(arguments: [
        (0, "0th"), (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
        (21, "21st"),
        (102, "102nd"), (111, "111th"),
    ])
    func `ordinals end as they are said`(number: Int, text: String) {
        #expect(Counts.ordinal(number) == text)
    }

    @Test(arguments: [
        (0, "0 B"), (812, "812 B"), (999, "999 B"), (1_000, "1.0 kB"), (4_100_000, "4.1 MB"), (9_960, "10 kB"),
        (999_600, "1.0 MB"), (64_000_000_000, "64 GB"),
    ])
    func `bytes have the unit that leaves few digits`(number: Int, text: String) {
        #expect(Counts.bytes(number) == text)
    }

    @Test(arguments: [
        (0, "0/s"), (0.01, "<0.1/s"), (0.2, "0.2/s"), (11.24, "11.2/s"), (99.94, "99.9/s"), (99.96, "100/s"),
        (1_284, "1,284/s"),
        (2_500_000, "2.5M/s"),
    ])
    func `rates have a digit after the point while they are small`(rate: Double, text: String) {
        #expect(Counts.rate(rate) == text)
    }

    @Test(arguments: [
        (182.4, 2, "182.40"), (0.005, 2, "0.01"), (-0.4, 0, "0"), (-0.5, 0, "-1"), (-1.25, 1, "-1.3"), (3, 0, "3"),
        (1e300, 2, "1e+300"), (0.999, 2, "1.00"),
    ])
    func `fixed decimals are rounded and filled up`(number: Double, decimals: Int, text: String) {
        #expect(Counts.fixed(number, decimals: decimals) == text)
    }

    @Test func `one is not many`() {
        #expect(Counts.of(1, "event") == "1 event")
        #expect(Counts.of(1_284, "event") == "1,284 events")
    }
}
