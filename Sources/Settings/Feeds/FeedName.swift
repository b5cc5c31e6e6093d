/// What a feed can be called.
public enum FeedName {
    /// Why a name would be taken for something else on the command line or the screen; nil for one that can be used.
    public static func advice(for name: String) -> String? {
        if name.isEmpty { return "a name has at least one letter" }
        if name == Layout.timeline { return "that is the pane of all feeds" }
        if name == "-" { return "that is standard input" }
        if name.hasPrefix("@") { return "\"@\" begins a list of sources" }
        if name.contains("://") { return "that is a URL" }
        if name.unicodeScalars.count > limit { return "that is longer than \(limit) characters" }
        return nil
    }

    /// As much of a name as a feed can have.
    public static func shortened(_ name: String) -> String {
        // Room for ` #12` behind it.
        guard name.unicodeScalars.count > limit - 5 else { return name }
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(limit - 6))) + "…"
    }

    private static let limit = 100
}
