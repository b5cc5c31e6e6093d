/// One header line of a scripted answer or a recorded request.
public struct HeaderLine: Sendable, Equatable {
    /// Its name, as written.
    public let name: String
    /// Its value, without the blanks around it.
    public let value: String

    /// A header line.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The content type of an event stream.
    public static let eventStream = HeaderLine("Content-Type", "text/event-stream")

    /// Any header line.
    public static func header(_ name: String, _ value: String) -> HeaderLine { HeaderLine(name, value) }
    /// A content type.
    public static func contentType(_ value: String) -> HeaderLine { HeaderLine("Content-Type", value) }
    /// When to come again: seconds or a date.
    public static func retryAfter(_ value: String) -> HeaderLine { HeaderLine("Retry-After", value) }
    /// Where a redirect leads.
    public static func location(_ url: String) -> HeaderLine { HeaderLine("Location", url) }
}
