import Glibc
import NcursesDisplay
import TerminalKit

/// Opens the screen as feedtop does, then dies as the key that is pressed says: what the tests of a crash look at.
@main
enum FeedtopTrap {
    static func main() throws {
        let display = try NcursesDisplay()
        var frame = Frame(size: display.size)
        frame.write(SafeText("ready to die"), at: Point(column: 0, row: 0), style: .plain, columns: 40)
        display.paint(frame)
        while true {
            var input = pollfd(fd: display.inputDescriptor, events: Int16(POLLIN), revents: 0)
            poll(&input, 1, -1)
            while let key = display.nextKey() { die(of: key) }
        }
    }

    private static func die(of key: Key) {
        switch key {
        case .character("o"): _ = Int.max - Int(getpid()) + Int(getpid()) + 1
        case .character("i"): _ = [0, 1][Int(getpid())]
        case .character("f"): fatalError("as asked")
        case .character("a"): abort()
        case .character("s"): _ = descend(depth: 0)
        default: break
        }
    }

    /// Calls itself until the stack is used up.
    @inline(never)
    private static func descend(depth: Int) -> Int {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { room in
            room[depth % 4096] = 1
            return descend(depth: depth + 1) + Int(room[0])
        }
    }
}
