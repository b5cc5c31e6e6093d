import Glibc

/// The variables that programs under test see: made from nothing, so that a run is the same on every machine.
enum ProgramEnvironment {
    /// Variables for a program whose home is `home`, with `changes` on top.
    static func make(home: TemporaryFolder, changes: [String: String] = [:]) -> [String: String] {
        var variables = [
            "HOME": home.path,
            "XDG_CONFIG_HOME": home.path(of: "config"),
            "XDG_STATE_HOME": home.path(of: "state"),
            "XDG_DATA_HOME": home.path(of: "data"),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            // The backtracer would hold the pipes of a crashed program for minutes.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        // A proxy of this machine is not among them: tests speak to loopback only.
        for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
            variables[name] = getenv(name).map { String(cString: $0) }
        }
        return variables.merging(changes) { _, change in change }
    }
}
