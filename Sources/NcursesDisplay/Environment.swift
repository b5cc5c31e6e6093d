import Glibc

/// The variables of the environment.
public enum Environment {
    /// A variable's value; nil when it is not set.
    @safe public static func value(_ name: String) -> String? {
        // The result is copied at once; nothing in the program changes the environment.
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
