/// How large the rows and panes of a grid are to one another: a screen of any size is cut in these proportions.
///
/// They are the cells that each had when sizes were changed last, so that the same screen comes out the same again.
public struct GridWeights: Sendable, Equatable {
    /// Of the rows, from the top.
    public internal(set) var rows: [Int]
    /// Of the panes of each row, from the left.
    public internal(set) var columns: [[Int]]

    /// Equal ones, for a grid of rows of so many panes.
    public init(counts: [Int]) {
        rows = counts.map { _ in 1 }
        columns = counts.map { Array(repeating: 1, count: $0) }
    }

    /// Weights that were kept; nil when they are those of no grid.
    public init?(rows: [Int], columns: [[Int]]) {
        let isGrid = rows.count == columns.count && !rows.isEmpty && columns.allSatisfy { !$0.isEmpty }
        guard isGrid, (rows + columns.flatMap(\.self)).allSatisfy(GridWeights.range.contains) else { return nil }
        self.rows = rows
        self.columns = columns
    }

    /// Panes in each row: weights are for grids of this shape alone.
    public var counts: [Int] { columns.map(\.count) }

    /// What a weight can be.
    static let range = 1...10_000
}

extension GridWeights {
    /// The weights that give one pane two thirds of the height and of its row, unless it has more.
    func favouring(row: Int, column: Int) -> GridWeights {
        var weights = self
        weights.rows.favour(row)
        weights.columns[row].favour(column)
        return weights
    }
}

extension [Int] {
    /// Gives a part twice as much as all others have together, if it has less.
    fileprivate mutating func favour(_ index: Int) {
        let others = reduce(0, +) - self[index]
        self[index] = Swift.max(self[index], 2 * others)
    }

    /// Moves the border behind a part by so many cells, negative towards the start. The parts on the side that it moves
    /// to give way, the nearest first, and none goes below `least`.
    mutating func moveBorder(after index: Int, by cells: Int, least: Int) {
        guard indices.contains(index), indices.contains(index + 1) else { return }
        if cells > 0 {
            give(cells, to: index, from: Array(index + 1..<count), least: least)
        } else {
            give(-cells, to: index + 1, from: (0...index).reversed(), least: least)
        }
    }

    /// Makes a part larger by so many cells, taken from those behind it and then from those before it, or smaller by
    /// negative ones, given to the next.
    mutating func resize(_ index: Int, by cells: Int, least: Int) {
        guard indices.contains(index), count > 1 else { return }
        if cells > 0 {
            give(cells, to: index, from: Array(index + 1..<count) + (0..<index).reversed(), least: least)
        } else {
            give(-cells, to: index + 1 < count ? index + 1 : index - 1, from: [index], least: least)
        }
    }

    private mutating func give(_ cells: Int, to taker: Int, from givers: [Int], least: Int) {
        var wanted = cells
        for giver in givers {
            let given = Swift.min(wanted, Swift.max(0, self[giver] - least))
            self[giver] -= given
            self[taker] += given
            wanted -= given
        }
    }
}

extension Int {
    /// The number cut in proportion to weights; what is left over goes to those that were cut off most, the first of
    /// them first. No part is below `least`, if all of them can have as much.
    func cut(by weights: [Int], least: Int = 0) -> [Int] {
        let least = Swift.min(least, self / Swift.max(1, weights.count))
        var parts = weights.map { _ in least }
        var open = Array(weights.indices)
        while true {
            let room = self - least * (weights.count - open.count)
            let shares = room.shares(of: open.map { weights[$0] })
            for (index, share) in zip(open, shares) { parts[index] = share }
            // What would be too small gets the least, and the others share the rest anew.
            let small = Set(zip(open, shares).filter { $0.1 < least }.map(\.0))
            guard !small.isEmpty else { return parts }
            for index in small { parts[index] = least }
            open.removeAll(where: small.contains)
        }
    }

    private func shares(of weights: [Int]) -> [Int] {
        let sum = Swift.max(1, weights.reduce(0, +))
        var shares = weights.map { self * $0 / sum }
        let remainders = weights.map { self * $0 % sum }
        let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in order.prefix(self - shares.reduce(0, +)) { shares[index] += 1 }
        return shares
    }
}
