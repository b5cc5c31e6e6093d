import Glibc

extension Program {
    /// The path of the built `feedtop`.
    public static var feedtop: String { built("feedtop") }

    /// The path of a program of this package, which lies where the running tests lie.
    public static func built(_ name: String) -> String {
        var link = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &link, link.count)
        precondition(length > 0, "/proc/self/exe cannot be read")
        let tests = String(decoding: link[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return tests[...(tests.lastIndex(of: "/") ?? tests.startIndex)] + name
    }
}
