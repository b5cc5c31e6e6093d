import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct LogFileTests {
    @Test func `only its owner may read it`() throws {
        let folder = TemporaryFolder()
        _ = try LogFile(path: folder.path(of: "log"))
        var status = stat()
        stat(folder.path(of: "log"), &status)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `a log that cannot be written is said with its reason`() {
        #expect(throws: LaunchError.cannotOpenLog(path: "/no/dir/log", reason: "No such file or directory")) {
            try LogFile(path: "/no/dir/log")
        }
    }
}
