import FeedCore
import Glibc

extension SourceKind {
    /// A file that holds an event stream, or a named pipe that somebody writes one into.
    static let file = SourceKind(
        name: "file",
        recognise: { $0.contains("://") || access($0, F_OK) != 0 ? nil : .file(path: $0) },
        title: { source in
            guard case .file(let path) = source else { return nil }
            return path.split(separator: "/").last.map(String.init) ?? path
        },
        make: { feed, _, _ in
            guard case .file(let path) = feed.source else { return nil }
            return DescriptorSource { Descriptor.opening(path) }
        })
}
