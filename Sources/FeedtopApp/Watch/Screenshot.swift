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
        let text = path.hasSuffix(".svg") ? frame.svg(title: "feedtop", palette: scheme) : frame.text + "\n"
        guard FileBytes.write(Array(text.utf8), to: path) else {
            throw .unusableOption("--screenshot", reason: "cannot write \(path): \(String(cString: strerror(errno)))")
        }
    }
}
