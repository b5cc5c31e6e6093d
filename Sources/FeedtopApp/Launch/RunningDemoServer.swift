import DemoFeeds

/// The built-in feeds, served for as long as something else takes.
enum RunningDemoServer {
    /// Serves the feeds while `body` runs, which is given the address that they are served at.
    ///
    /// - Throws: `DemoServerError` when they cannot be served; what `body` throws.
    static func serve(host: String = "127.0.0.1", port: UInt16 = 0, _ body: (String) throws -> Int32) throws -> Int32 {
        let server = DemoServer(host: host, port: port)
        // Whoever asks for the address is told why there is none.
        let background = Background("demo server") { try? await server.run() }
        defer { background.end() }
        return try body(try Background.value("demo address") { try await server.baseURL })
    }
}
