import TerminalKit
import Testing

@testable import Screens

@Suite struct GridWeightsTests {
    @Test(
        arguments: [
            (37, [1, 1, 1], 0, [13, 12, 12]), (10, [3, 1], 0, [8, 2]), (11, [3, 1], 0, [8, 3]),
            (120, [80, 40], 20, [80, 40]), (60, [80, 40], 20, [40, 20]), (59, [80, 40], 20, [39, 20]),
            // What would be too small gets the least, and the others share the rest.
            (100, [98, 1, 1], 20, [60, 20, 20]), (100, [50, 1, 49], 20, [40, 20, 40]),
            // With too little for all, all get the same.
            (30, [9, 1], 20, [15, 15]), (3, [1, 5, 1], 4, [1, 1, 1]), (0, [1, 2], 4, [0, 0]), (7, [4], 20, [7]),
            (5, [], 4, []),
        ] as [(Int, [Int], Int, [Int])])
    func `a length is cut in proportion`(length: Int, weights: [Int], least: Int, parts: [Int]) {
        #expect(length.cut(by: weights, least: least) == parts)
    }

    @Test(
        arguments: [
            (0, 5, [35, 25, 30]), (0, -5, [25, 35, 30]), (1, 4, [30, 34, 26]), (1, -4, [30, 26, 34]),
            // The nearest gives first, then those behind it, and none more than it can.
            (0, 12, [42, 20, 28]), (0, 99, [50, 20, 20]), (1, -13, [27, 20, 43]), (1, -99, [20, 20, 50]),
            (0, 0, [30, 30, 30]), (2, 5, [30, 30, 30]), (7, 5, [30, 30, 30]),
        ] as [(Int, Int, [Int])])
    func `a border moves as far as what it meets can give way`(index: Int, cells: Int, lengths: [Int]) {
        var moved = [30, 30, 30]
        moved.moveBorder(after: index, by: cells, least: 20)
        #expect(moved == lengths)
    }

    @Test(
        arguments: [
            (0, 4, [34, 26, 30]), (1, 4, [30, 34, 26]), (2, 4, [30, 26, 34]), (1, 12, [28, 42, 20]),
            (1, 99, [20, 50, 20]), (0, -4, [26, 34, 30]), (2, -4, [30, 34, 26]), (1, -99, [30, 20, 40]),
        ] as [(Int, Int, [Int])])
    func `a part grows and shrinks, and its neighbours with it`(index: Int, cells: Int, lengths: [Int]) {
        var resized = [30, 30, 30]
        resized.resize(index, by: cells, least: 20)
        #expect(resized == lengths)
    }

    @Test func `a part alone keeps its size`() {
        var lengths = [30]
        lengths.resize(0, by: 4, least: 20)
        lengths.resize(0, by: -4, least: 20)
        #expect(lengths == [30])
    }

    @Test func `whatever the weights, the parts fill the length and none is too small`() {
        var random = SplitMix(seed: 7)
        for _ in 0..<2_000 {
            let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Int.random(in: 1...Int.random(in: 1...10_000, using: &random), using: &random)
            }
            let length = Int.random(in: 0...400, using: &random)
            let least = Int.random(in: 0...40, using: &random)
            let parts = length.cut(by: weights, least: least)
            #expect(parts.count == weights.count)
            #expect(parts.reduce(0, +) == length)
            #expect(parts.allSatisfy { $0 >= min(least, length / weights.count) })
        }
    }

    @Test func `what was cut is cut the same again`() {
        var random = SplitMix(seed: 8)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 20...90, using: &random) }
            #expect(parts.reduce(0, +).cut(by: parts, least: 20) == parts)
        }
    }

    @Test(
        arguments: [
            ([1], [[1]], true), ([3, 9], [[1, 2], [80]], true), ([1], [[1], [1]], false), ([], [], false),
            ([1], [[]], false), ([0], [[1]], false), ([1], [[-3]], false), ([1], [[1, 10_001]], false),
        ] as [([Int], [[Int]], Bool)])
    func `weights that were kept are those of a grid, or none`(rows: [Int], columns: [[Int]], isGrid: Bool) {
        #expect((GridWeights(rows: rows, columns: columns) != nil) == isGrid)
    }
}
