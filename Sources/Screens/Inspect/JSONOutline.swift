import FeedCore

/// A JSON document as a tree that is looked into only as far as it is unfolded.
///
/// Of an object or array a hundred children are listed when it is opened, and more when they are asked for: one of a
/// million elements costs one walk over its bytes and memory for a hundred. Text is shown piece by piece in the same
/// way. The document is handed in again at each call.
struct JSONOutline: Sendable {
    /// A value of the document.
    struct Node: Sendable {
        /// The object or array that it is in; nil for the root.
        let parent: Int?
        /// How its parent calls it; nil for the root.
        let step: JSONPath.Step?
        let slice: JSONSlice
        /// How many objects and arrays it is in.
        let depth: Int
        /// Whether its children are shown.
        var isOpen = false
        /// Its listed children, by their places in `nodes`.
        var children: [Int] = []
        /// How many children it has; nil while nobody has looked.
        var count: Int?
        /// As much of a text is shown, in bytes.
        var textLimit = JSONOutline.firstText

        /// Whether it is an object or array.
        var isContainer: Bool { !slice.isScalar }
        /// Whether it has children that are not listed.
        var hasMore: Bool { (count ?? 0) > children.count }
    }

    /// The values that were looked at; the root is the first.
    private(set) var nodes: [Node]

    /// Bytes of a text that are shown at first.
    static let firstText = 4 << 10
    /// Children that are listed at first, and how many more each time.
    private static let (firstChildren, moreChildren) = (100, 1_000)
    /// What is unfolded without being asked for: lines, and bytes that are walked over for them.
    private static let (unfoldedLines, walkedBytes) = (400, 32 << 20)
    /// Lines that unfolding all of it makes at most.
    private static let mostLines = 5_000

    /// The outline of a document, unfolded as far as a few screens show; nil when it is not JSON, or deeper than 128.
    init?(_ document: UnsafeRawBufferPointer) {
        guard let root = JSONSlice.root(of: document) else { return nil }
        nodes = [Node(parent: nil, step: nil, slice: root, depth: 0)]
        unfold(lines: JSONOutline.unfoldedLines, in: document)
    }

    /// The outline of text that is not JSON: one node.
    init(text: UnsafeRawBufferPointer) {
        let whole = JSONSlice(kind: .string, range: 0..<text.count)
        nodes = [Node(parent: nil, step: nil, slice: whole, depth: 0)]
        nodes[0].textLimit = 4 * JSONOutline.firstText
    }

    /// The way to a node from the root.
    func path(to node: Int) -> JSONPath {
        var steps: [JSONPath.Step] = []
        var place: Int? = node
        while let index = place {
            if let step = nodes[index].step { steps.append(step) }
            place = nodes[index].parent
        }
        return JSONPath(steps: steps.reversed())
    }
}

// MARK: - Folding

extension JSONOutline {
    /// Shows the children of a node.
    mutating func open(_ node: Int, in document: UnsafeRawBufferPointer) {
        guard nodes[node].isContainer else { return }
        if nodes[node].count == nil { list(JSONOutline.firstChildren, of: node, in: document) }
        nodes[node].isOpen = true
    }

    /// Shows one line for a node.
    mutating func close(_ node: Int) { nodes[node].isOpen = false }

    /// Shows more of a node: the next children, or the next piece of its text.
    mutating func showMore(of node: Int, in document: UnsafeRawBufferPointer) {
        if nodes[node].isContainer {
            list(JSONOutline.moreChildren, of: node, in: document)
        } else {
            nodes[node].textLimit *= 8
        }
    }

    /// Shows everything that was listed, and what a bounded number of lines holds of the rest.
    mutating func openAll(in document: UnsafeRawBufferPointer) {
        unfold(lines: JSONOutline.mostLines, in: document)
    }

    /// Folds everything but the root.
    mutating func closeAll() {
        for node in nodes.indices.dropFirst() { nodes[node].isOpen = false }
    }

    /// Opens nodes level by level: the outer ones say most.
    private mutating func unfold(lines: Int, in document: UnsafeRawBufferPointer) {
        var (lines, bytes) = (lines, JSONOutline.walkedBytes)
        var level = [0]
        while !level.isEmpty {
            var next: [Int] = []
            for node in level where nodes[node].isContainer {
                let cost = nodes[node].count == nil ? nodes[node].slice.range.count : 0
                guard lines > 0, bytes >= cost else { continue }
                open(node, in: document)
                bytes -= cost
                lines -= nodes[node].children.count
                next += nodes[node].children
            }
            level = next
        }
    }

    private mutating func list(_ limit: Int, of node: Int, in document: UnsafeRawBufferPointer) {
        let have = nodes[node].children.count
        let (children, count) = nodes[node].slice.children(have..<have + limit, in: document)
        for (place, child) in children.enumerated() {
            let step = child.key.map { JSONPath.Step.key($0.text(in: document)) } ?? .index(have + place)
            nodes[node].children.append(nodes.count)
            nodes.append(Node(parent: node, step: step, slice: child.value, depth: nodes[node].depth + 1))
        }
        nodes[node].count = count
    }
}
