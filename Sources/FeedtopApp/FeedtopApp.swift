/// The whole program.
public enum FeedtopApp {
    /// Runs the program with the process's arguments and returns its exit status.
    public static func run() async -> Int32 { 0 }
}
