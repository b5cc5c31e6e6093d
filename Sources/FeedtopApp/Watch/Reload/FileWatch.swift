import Glibc

/// Tells when something happens to files, by their names in folders.
final class FileWatch {
    /// Readable when something happened; -1 where the system lets nobody watch.
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    private var places: Set<WatchedPlace> = []
    /// The folder of each watch that the system knows.
    private var folders: [Int32: String] = [:]

    deinit { close(descriptor) }

    /// Watches these places from now on, and no others.
    func watch(_ places: Set<WatchedPlace>) {
        self.places = places
        var folders: [Int32: String] = [:]
        for folder in Set(places.map(\.folder)) {
            let watch = inotify_add_watch(descriptor, folder, FileWatch.happenings)
            if watch >= 0 { folders[watch] = folder }
        }
        for watch in self.folders.keys where folders[watch] == nil { inotify_rm_watch(descriptor, watch) }
        self.folders = folders
    }

    /// Whether one of the places was touched since the last look.
    func takeChanges() -> Bool {
        var isTouched = false
        var bytes = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return isTouched }
            for happening in FileHappening.all(in: bytes[..<count]) where concerns(happening) { isTouched = true }
        }
    }

    private func concerns(_ happening: FileHappening) -> Bool {
        // Too much happened for all to be told.
        guard let folder = folders[happening.watch] else { return happening.watch < 0 }
        // The folder itself: it may be another one now.
        if happening.name.isEmpty { return true }
        return places.contains(WatchedPlace(folder: folder, name: happening.name))
            || places.contains(WatchedPlace(folder: folder, name: nil))
    }

    /// What changes the meaning of a name: what is written and closed, put in place, taken away, or may be read now.
    private static let happenings =
        UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB)
        | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)
}

/// Something that happened in a watched folder.
struct FileHappening: Equatable {
    /// The number of the watch; -1 when some of what happened is not told.
    let watch: Int32
    /// The name in the folder; empty for the folder itself.
    let name: String

    /// What the system's bytes tell, in order.
    ///
    /// - Source: inotify(7), `struct inotify_event`.
    static func all(in bytes: ArraySlice<UInt8>) -> [FileHappening] {
        var happenings: [FileHappening] = []
        var rest = bytes
        while rest.count >= 16 {
            let watch = Int32(bitPattern: number(in: rest, at: 0))
            let length = Int(number(in: rest, at: 12))
            let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
            happenings.append(FileHappening(watch: watch, name: String(decoding: name, as: UTF8.self)))
            rest = rest.dropFirst(16 + length)
        }
        return happenings
    }

    /// A number of the machine's own byte order.
    private static func number(in bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
        bytes.dropFirst(offset).withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
    }
}
