/// Why the demo server could not start, in words that say what to try.
public enum DemoServerError: Error, Equatable, CustomStringConvertible {
    /// Another program listens there already.
    case portInUse(host: String, port: UInt16)
    /// The host is neither an IP address nor `localhost`.
    case unknownHost(String)
    /// The address belongs to another machine.
    case foreignAddress(host: String)
    /// The system keeps this port for privileged programs.
    case notPermitted(host: String, port: UInt16)
    /// Something else; `reason` is the system's own words.
    case failed(host: String, port: UInt16, reason: String)

    /// The error as a sentence for people.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "port \(port) of \(host) is in use by another program: choose another with --port, or --port 0 for any free one"
        case .unknownHost(let host):
            "cannot listen on \"\(host)\": give an IP address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0"
        case .foreignAddress(let host):
            "\(host) is not an address of this machine: 127.0.0.1 is itself, 0.0.0.0 all its networks"
        case .notPermitted(let host, let port):
            "not permitted to listen on port \(port) of \(host): choose a port above 1023, or 0 for any free one"
        case .failed(let host, let port, let reason):
            "cannot listen on port \(port) of \(host): \(reason)"
        }
    }
}
