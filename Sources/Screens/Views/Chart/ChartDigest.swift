import FeedCore

/// The numbers of a pane's events over time: 32 series at most, of 131,072 points each.
struct ChartDigest: Digest {
    /// Where series come from.
    private enum Source: Equatable {
        /// The columns of config, one each.
        case columns
        /// One for each value of a field.
        case key(JSONPath)
        /// Whatever numbers the first events have.
        case survey
    }

    /// All series, also those that are not shown.
    private(set) var series: [ChartSeries] = []
    /// Values of the key that have no series.
    private(set) var others: Set<String> = []
    private let source: Source
    /// The fields to choose from where one is shown for each value of the key.
    private let columns: [(path: JSONPath, column: FeedColumn)]
    /// That field, once an event had it.
    private var field: (path: JSONPath, numbers: NumberText)?
    private var seriesOfKey: [String: Int] = [:]
    /// How many events with numbers were looked at, of each feed that proposes its own.
    private var surveyed: [FeedID: Int] = [:]

    /// Series that are kept.
    static let mostSeries = 32
    /// Series that are drawn at most: there are no more colours that can be told apart.
    static let mostShown = ThemeRole.lines.count
    /// Keys without a series that are counted.
    private static let mostOthers = 1_024
    /// Events that are looked at before fields are chosen.
    private static let sample = 50
    /// Data beyond this is not looked into.
    private static let budget = 256 << 10

    init(_ setup: ViewSetup) {
        let key = setup.key.flatMap { JSONPath($0) }
        columns = setup.columns.compactMap { column in JSONPath(column.field).map { ($0, column) } }
            .filter { $0.path != key }
        if let key {
            source = .key(key)
        } else if columns.isEmpty {
            source = .survey
        } else {
            source = .columns
            series = columns.prefix(ChartDigest.mostSeries).map {
                ChartSeries(name: $0.column.field, numbers: NumberText($0.column), path: $0.path)
            }
        }
    }

    /// The series that are drawn.
    var shown: [ChartSeries] { Array(candidates.prefix(ChartDigest.mostShown)) }

    /// How many are not.
    var hidden: Int { max(0, candidates.count - ChartDigest.mostShown) + others.count }

    private var candidates: [ChartSeries] {
        guard source == .survey else { return series.filter { !$0.isEmpty } }
        let feeds = series.compactMap(\.feed)
        let each = feeds.enumerated().filter { feeds.firstIndex(of: $1) == $0 }.map(\.element)
        return each.flatMap { feed in ChartFields.proposed(among: series.filter { $0.feed == feed }) }
    }

    /// When the oldest and the newest of the points came that are drawn; nil without any.
    var times: TimeWindow? {
        let shown = shown
        guard let first = shown.compactMap(\.oldest).min(), let last = shown.compactMap({ $0.newest?.time }).max()
        else {
            return nil
        }
        return TimeWindow(start: first, end: last)
    }

    // What is not shared with the copy before: points of the newest chunks, and the lists of chunks.
    var weight: Int { series.reduce(1) { $0 + $1.chunks.count + ($1.chunks.last?.count ?? 0) } + others.count }

    static func == (a: ChartDigest, b: ChartDigest) -> Bool {
        a.series == b.series && a.others == b.others && a.source == b.source && a.surveyed == b.surveyed
            && a.field?.path == b.field?.path
    }
}

// MARK: - Taking in

extension ChartDigest {
    mutating func take(_ item: StoredItem) {
        guard item.note == nil else { return breakLines(at: item) }
        guard item.dataLength <= ChartDigest.budget else { return }
        item.withFields { fields in
            switch source {
            case .columns: addColumns(of: item, fields.data)
            case .key(let key): addNumber(of: item, fields.data, key: key)
            case .survey where surveyed[item.feed, default: 0] >= ChartDigest.sample: addChosen(of: item, fields.data)
            case .survey: survey(item, fields.data)
            }
        }
    }

    private mutating func breakLines(at item: StoredItem) {
        if case .marker = item.note { return }
        for index in series.indices where series[index].feed ?? item.feed == item.feed {
            series[index].breakLine(at: item.arrival)
        }
    }

    private mutating func addColumns(of item: StoredItem, _ data: UnsafeRawBufferPointer) {
        for index in series.indices {
            guard let value = data.number(at: series[index].path) else { continue }
            series[index].add(value, at: item.arrival)
        }
    }

    private mutating func addChosen(of item: StoredItem, _ data: UnsafeRawBufferPointer) {
        for index in series.indices where series[index].feed == item.feed {
            guard let value = data.number(at: series[index].path) else { continue }
            series[index].add(value, at: item.arrival)
        }
    }

    /// Takes all numbers, until those are chosen that are worth it.
    private mutating func survey(_ item: StoredItem, _ data: UnsafeRawBufferPointer) {
        let numbers = ChartFields.numbers(in: data)
        guard !numbers.isEmpty else { return }
        for number in numbers {
            guard let index = index(of: number.path, item.feed) else { continue }
            series[index].add(number.value, at: item.arrival)
        }
        surveyed[item.feed, default: 0] += 1
        guard surveyed[item.feed] == ChartDigest.sample else { return }
        let chosen = Set(ChartFields.proposed(among: series.filter { $0.feed == item.feed }).map(\.path))
        series.removeAll { $0.feed == item.feed && !chosen.contains($0.path) }
    }

    private mutating func index(of path: [JSONPath.Step], _ feed: FeedID) -> Int? {
        if let index = series.firstIndex(where: { $0.feed == feed && $0.path.steps == path }) { return index }
        guard series.count < ChartDigest.mostSeries else { return nil }
        series.append(ChartSeries(name: ChartFields.name(of: path), feed: feed, path: JSONPath(steps: path)))
        return series.count - 1
    }

    /// Takes the number of the one field for the value of the key.
    private mutating func addNumber(of item: StoredItem, _ data: UnsafeRawBufferPointer, key: JSONPath) {
        if field == nil { field = chosenField(in: data, besides: key) }
        guard let field, let value = data.number(at: field.path), let name = data.name(at: key) else { return }
        guard let index = seriesOfKey[name] ?? newSeries(of: name, field) else { return }
        series[index].add(value, at: item.arrival)
    }

    private func chosenField(
        in data: UnsafeRawBufferPointer, besides key: JSONPath
    ) -> (path: JSONPath, numbers: NumberText)? {
        if let column = columns.first(where: { data.number(at: $0.path) != nil }) {
            return (column.path, NumberText(column.column))
        }
        guard columns.isEmpty else { return nil }
        let numbers = ChartFields.numbers(in: data).map(\.path).filter {
            $0 != key.steps && !ChartFields.isReference($0)
        }
        let finding = numbers.first { path in
            if case .key(let key) = path.last { FieldName(key) == .finding } else { false }
        }
        return (finding ?? numbers.first).map { (JSONPath(steps: $0), NumberText()) }
    }

    private mutating func newSeries(of name: String, _ field: (path: JSONPath, numbers: NumberText)) -> Int? {
        guard series.count < ChartDigest.mostSeries else {
            if others.count < ChartDigest.mostOthers { others.insert(name) }
            return nil
        }
        series.append(ChartSeries(name: name, numbers: field.numbers, path: field.path))
        seriesOfKey[name] = series.count - 1
        return series.count - 1
    }
}

extension UnsafeRawBufferPointer {
    /// The number at a path; nil where none is.
    fileprivate func number(at path: JSONPath) -> Double? {
        JSONSlice.find(path, in: self)?.number(in: self)
    }

    /// The text of a value that rows are told apart by, at most a little of it.
    fileprivate func name(at path: JSONPath) -> String? {
        guard let value = JSONSlice.find(path, in: self), value.isScalar, value.kind != .null else { return nil }
        return value.text(in: self, bytes: 64)
    }
}
