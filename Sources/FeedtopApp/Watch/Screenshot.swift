import Glibc
import Screens
import TerminalKit

/// A screen saved to a file: a picture when the name ends in `.svg`, text otherwise.
struct Screenshot {
    let path: String

    /// Saves a frame.
    ///
    /// - Parameter scheme: gives the picture its colours where a cell names one of the terminal's own.
    func save(_ frame: Frame, scheme: Scheme) throws(LaunchError) {
        guard FileBytes.write(bytes(of: frame, scheme), to: path) else {
            throw .unusableOption("--screenshot", reason: "cannot write \(path): \(String(cString: strerror(errno)))")
        }
    }

    /// Saves a frame in a file that was not there before; `~/` is the user's home.
    ///
    /// - Returns: why it could not be saved; nil when it was.
    func saveAsNew(_ frame: Frame, scheme: Scheme) -> String? {
        let home = getenv("HOME").map { String(cString: $0) } ?? "~"
        let path = path.hasPrefix("~/") ? home + path.dropFirst() : path
        guard !FileBytes.create(bytes(of: frame, scheme), at: path) else { return nil }
        return String(cString: strerror(errno))
    }

    private func bytes(of frame: Frame, _ scheme: Scheme) -> [UInt8] {
        let text = path.hasSuffix(".svg") ? frame.svg(title: "feedtop", palette: scheme) : frame.text + "\n"
        return Array(text.utf8)
    }
}
