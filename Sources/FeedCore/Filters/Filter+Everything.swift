extension Filter {
    /// The filter that takes every event.
    public static let everything: Filter = {
        do throws(FilterError) { return try Filter("") } catch { preconditionFailure("the empty filter: \(error)") }
    }()
}
