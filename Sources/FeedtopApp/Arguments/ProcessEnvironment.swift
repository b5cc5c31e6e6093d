import Settings

/// The process's environment variables.
enum ProcessEnvironment {
    /// By name.
    static var variables: [String: String] { Surroundings.processEnvironment() }
}
