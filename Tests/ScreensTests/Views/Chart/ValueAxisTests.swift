import FeedCore
import Testing

@testable import Screens

@Suite struct ValueAxisTests {
    /// What is seen, how many steps, and the labels of the axis.
    static let cases: [(ValueRange, Int, String)] = [
        (ValueRange(3, 97), 4, "0 50 100"),
        (ValueRange(3, 97), 5, "0 20 40 60 80 100"),
        (ValueRange(41.2, 43.9), 4, "41 42 43 44"),
        (ValueRange(180.9, 182.4), 3, "180.5 181.0 181.5 182.0 182.5"),
        (ValueRange(-3, 5), 4, "-4 -2 0 2 4 6"),
        (ValueRange(-5, -1), 2, "-5 0"),
        (ValueRange(0.00012, 0.00098), 4, "0.0000 0.0005 0.0010"),
        (ValueRange(1e-9, 4e-9), 4, "0 1e-9 2e-9 3e-9 4e-9"),
        (ValueRange(1_200, 64_000), 3, "0k 50k 100k"),
        (ValueRange(0, 7_300_000), 4, "0M 2M 4M 6M 8M"),
        (ValueRange(1e300, 2e300), 2, "9e299 1e300 1.1e300"),
        (ValueRange(42, 42), 2, "35 40 45 50"),
        (ValueRange(0, 0), 2, "0.0 0.5 1.0"),
        (ValueRange(-7, -7), 2, "-8 -7 -6"),
    ]

    @Test(arguments: cases)
    func `scales have round steps that cover what is seen`(range: ValueRange, steps: Int, labels: String) {
        let axis = ValueAxis(covering: range, steps: steps)
        #expect(axis.ticks.map { NumberText().label($0, on: axis) }.joined(separator: " ") == labels)
    }

    @Test(arguments: [
        ValueRange(-.greatestFiniteMagnitude, .greatestFiniteMagnitude),
        ValueRange(.leastNonzeroMagnitude, .leastNonzeroMagnitude),
        ValueRange(1e16, 1e16 + 2), ValueRange(0, .leastNonzeroMagnitude), ValueRange(-1e-300, 1e300),
        ValueRange(.greatestFiniteMagnitude), ValueRange(-.greatestFiniteMagnitude), ValueRange(1.7e308, 1.75e308),
    ])
    func `every range has a scale`(range: ValueRange) {
        for steps in [1, 2, 8] {
            let axis = ValueAxis(covering: range, steps: steps)
            #expect(axis.range.low < axis.range.high)
            #expect((1...12).contains(axis.ticks.count))
            for value in [range.low, range.high, 0] { #expect((0...1).contains(axis.share(of: value))) }
            #expect(axis.ticks.allSatisfy { !NumberText().label($0, on: axis).isEmpty })
        }
    }

    static let ends: [(Double?, Double?)] = [
        (-1.7e308, 1.7e308), (1.6e308, 1.7e308), (1.7e308, nil), (nil, -1.7e308),
    ]

    @Test(arguments: ends)
    func `ends that are given can be any numbers`(least: Double?, most: Double?) {
        let axis = ValueAxis(covering: ValueRange(1, 2), least: least, most: most, steps: 4)
        #expect(axis.range.low < axis.range.high)
        #expect(axis.ticks.allSatisfy { $0.isFinite })
        #expect(axis.ticks.allSatisfy { !NumberText().label($0, on: axis).isEmpty })
    }

    @Test func `ends that are given stay as they are`() {
        let axis = ValueAxis(covering: ValueRange(20, 30), least: 0, most: 95, steps: 4)
        #expect(axis.range == ValueRange(0, 95))
        #expect(axis.ticks == [0, 50])
        #expect(axis.share(of: 200) == 1)
        let below = ValueAxis(covering: ValueRange(20, 30), least: 50, steps: 2)
        #expect(below.range.low == 50)
        #expect(below.range.high > 50)
    }
}

@Suite struct NumberTextTests {
    static let cases: [(Double, String)] = [
        (182.41, "182.41"), (0, "0"), (-0.4, "-0.4"), (1.0 / 3, "0.333333"), (12_345.678, "12345.7"),
        (1_234_567, "1.235M"), (-2.5e9, "-2.5G"), (1e21, "1e21"), (1.25e-7, "1.25e-7"), (0.00123, "0.00123"),
        (.leastNonzeroMagnitude, "4.94e-324"), (100, "100"),
    ]

    @Test(arguments: cases)
    func `numbers are short`(value: Double, text: String) {
        #expect(NumberText().text(value) == text)
    }

    @Test func `units stand where people write them`() {
        var column = FeedColumn(field: "rx")
        (column.prefix, column.suffix, column.decimals) = ("", " B/s", 0)
        #expect(NumberText(column).text(812) == "812 B/s")
        #expect(NumberText(column).text(1_234_567) == "1.235 MB/s")
        (column.prefix, column.suffix, column.decimals) = ("$", "", 2)
        #expect(NumberText(column).text(3) == "$3.00")
    }
}
