import Testing

@testable import Settings

@Suite struct QuantityTests {
    @Test(arguments: [
        ("0", 0), ("1000", 1_000), ("12B", 12), ("1k", 1_024), ("2K", 2_048), ("1kB", 1_000), ("1KiB", 1_024),
        ("64MB", 64_000_000), ("16MiB", 16 << 20), ("1.5 GB", 1_500_000_000), ("2g", 2 << 30), ("1TiB", 1 << 40),
    ])
    func `a size is a number and a unit`(text: String, bytes: Int) {
        #expect(ByteSize(text)?.bytes == bytes)
    }

    @Test(arguments: [
        "", "MB", "-1", "+1", "1e9", "0x10", "1.", ".5", "1 2", "12XB", "1.2.3", "inf", "9999999TB", "1KBB", "٣MB",
    ])
    func `anything else is no size`(text: String) {
        #expect(ByteSize(text) == nil)
    }

    @Test(arguments: [
        ("45s", 45_000), ("500ms", 500), ("2m", 120_000), ("1h", 3_600_000), ("7d", 604_800_000), ("5", 5_000),
        ("0.25", 250), ("1m30s", 90_000), ("1d12h", 129_600_000), ("2 min", 120_000), ("0", 0),
    ])
    func `a span is a number and a unit, or several`(text: String, milliseconds: Int) {
        #expect(TimeSpan(text)?.duration == .milliseconds(milliseconds))
    }

    @Test(arguments: ["", "s", "-5s", "1w", "5 5", "1m30", "1,5s", "off", "1e3s", "99999999999d"])
    func `anything else is no span`(text: String) {
        #expect(TimeSpan(text) == nil)
    }
}
