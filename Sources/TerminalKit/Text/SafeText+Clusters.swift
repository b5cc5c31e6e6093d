/// One character as a reader sees it: a base and its combining marks.
public struct Cluster: Hashable, Sendable {
    /// The text.
    public var text: String
    /// One column, or two.
    public var columns: Int

    /// ASCII's clusters, made once: a screen is mostly these.
    static let ascii: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
}

extension SafeText {
    /// The characters, from left to right.
    public var clusters: Clusters { Clusters(text: self) }

    /// The clusters of a text.
    public struct Clusters: Sequence, IteratorProtocol {
        private let scalars: String.UnicodeScalarView
        private var index: String.UnicodeScalarView.Index

        init(text: SafeText) {
            scalars = text.string.unicodeScalars
            index = scalars.startIndex
        }

        /// The next cluster.
        public mutating func next() -> Cluster? {
            guard index < scalars.endIndex else { return nil }
            let start = index
            let base = scalars[start]
            scalars.formIndex(after: &index)
            if base.isASCII, index == scalars.endIndex || scalars[index].isASCII {
                return Cluster(text: Cluster.ascii[Int(base.value)], columns: 1)
            }
            while index < scalars.endIndex, CharacterClass(scalars[index]) == .mark {
                scalars.formIndex(after: &index)
            }
            return Cluster(text: String(scalars[start..<index]), columns: CharacterClass(base).columns)
        }
    }
}
