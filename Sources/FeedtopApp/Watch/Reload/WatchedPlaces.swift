import Glibc

/// A name in a folder that leads to a file: when something happens to it, the file may be another one.
struct WatchedPlace: Hashable {
    /// The folder.
    let folder: String
    /// The name in it; nil for any.
    let name: String?
}

/// The places to watch so that no change of a file is missed: editors put a new file in the old one's place, and a link
/// on the way may be pointed elsewhere.
enum WatchedPlaces {
    /// Links that are followed at most, as the system does.
    private static let links = 40

    /// The places on the way to a file, which need not exist: the first name that is not there is then the last place.
    static func leading(to path: String) -> [WatchedPlace] {
        var places: [WatchedPlace] = []
        var folder = "/"
        var rest = names(in: FileBytes.whole(path))
        var links = links
        while let name = rest.popLast() {
            guard name != ".." else {
                folder = parent(of: folder)
                continue
            }
            let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
            let kind = kind(of: path)
            if kind == nil || kind == S_IFLNK || rest.isEmpty {
                places.append(WatchedPlace(folder: folder, name: name))
            }
            guard let kind, links > 0 else { break }
            guard kind == S_IFLNK else {
                folder = path
                continue
            }
            links -= 1
            let target = target(of: path)
            if target.hasPrefix("/") { folder = "/" }
            rest += names(in: target)
        }
        return places
    }

    /// The places to watch so that no change in a folder is missed, nor that there is such a folder.
    static func around(folder: String) -> [WatchedPlace] {
        leading(to: folder) + (kind(of: folder) == nil ? [] : [WatchedPlace(folder: folder, name: nil)])
    }

    /// The names on a path, the last one first.
    private static func names(in path: String) -> [String] {
        path.split(separator: "/").filter { $0 != "." }.reversed().map(String.init)
    }

    private static func parent(of folder: String) -> String {
        let above = folder.split(separator: "/").dropLast()
        return "/" + above.joined(separator: "/")
    }

    /// What a path names, itself and not what it links to; nil when there is nothing.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func target(of link: String) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
