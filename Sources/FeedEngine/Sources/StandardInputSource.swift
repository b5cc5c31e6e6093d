import FeedCore

extension SourceKind {
    /// The process's standard input.
    static let standardInput = SourceKind(
        name: "standard input",
        recognise: { $0 == "-" ? .standardInput : nil },
        title: { $0 == .standardInput ? "stdin" : nil },
        make: { feed, _, _ in
            guard feed.source == .standardInput else { return nil }
            return DescriptorSource { .success(.standardInput) }
        })
}
