import FeedCore
import Glibc
import Settings

/// Writes feeds into the config file, as a new file in the place of the old one.
struct ConfigWriter: Sendable {
    let origin: ConfigOrigin

    /// Why nothing was written, in words.
    struct Failure: Error { let reason: String }

    /// Adds feeds to the file as it is now; one that is not there is made, for its owner alone.
    func add(_ feeds: [Feed]) throws(Failure) {
        let path = resolved(origin.path)
        let isNew = !FileBytes.exists(path)
        do throws(Problem) {
            let file = try isNew ? ConfigFile(path: path, bytes: []) : ConfigFile(path: path)
            let themes = Themes.all(userFolder: origin.themesFolder).slugs
            let bytes = try ConfigAddition(feeds, to: file).bytes(in: .ofProcess(folder: file.folder, themes: themes))
            try replace(path, with: bytes, mode: mode_t(file.mode), folder: file.folder)
        } catch {
            throw Failure(reason: error.brief)
        }
    }

    /// The file itself, so that a link to it stays one.
    private func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private func replace(_ path: String, with bytes: [UInt8], mode: mode_t, folder: String) throws(Problem) {
        func problem() -> Problem {
            Problem(file: path, message: "cannot be written: \(String(cString: strerror(errno)))")
        }
        makeFolder(folder)
        let new = "\(path).\(getpid()).new"
        unlink(new)  // of a run that was killed and had the same number
        guard FileBytes.create(bytes, at: new, mode: 0o600, isKept: true), chmod(new, mode) == 0, rename(new, path) == 0
        else {
            let reason = problem()
            unlink(new)
            throw reason
        }
    }

    /// Makes the folders that lead to the file.
    private func makeFolder(_ path: String) {
        var whole = path.hasPrefix("/") ? "" : "."
        for name in path.split(separator: "/") {
            whole += "/" + name
            mkdir(whole, 0o700)
        }
    }
}
