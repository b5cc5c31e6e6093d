import FeedtopTestKit
import Glibc
import Testing

@testable import FeedtopApp

@Suite struct OutputQueueTests {
    private static let line = String(repeating: "x", count: 99) + "\n"

    @Test func `what a reader takes is written in order`() {
        let pipe = Pipe()
        var queue = OutputQueue(descriptor: pipe.writing)
        queue.add(Array("one\n".utf8))
        queue.add(Array("two\n".utf8))
        queue.flush()
        #expect(queue.isEmpty)
        #expect(pipe.read() == "one\ntwo\n")
    }

    @Test func `a reader that does not read is not waited for, and is left with whole lines`() {
        let pipe = Pipe()
        var queue = OutputQueue(descriptor: pipe.writing)
        let text = String(repeating: Self.line, count: 5_000)
        queue.add(Array(text.utf8))
        let flushes = [queue.flush(), queue.flush()]
        #expect(flushes == [true, false])
        #expect(!queue.isEmpty)
        var received = pipe.read()
        #expect(received.hasSuffix("\n"))
        while !queue.isEmpty {
            queue.flush()
            received += pipe.read()
        }
        #expect(received == text)
    }

    @Test func `a line longer than a piece is written all the same`() {
        let pipe = Pipe()
        var queue = OutputQueue(descriptor: pipe.writing)
        let text = String(repeating: "y", count: 20_000) + "\nend\n"
        queue.add(Array(text.utf8))
        queue.flush()
        #expect(pipe.read() == text)
    }

    @Test func `a reader that went away is noticed, and nothing is held for it`() {
        signal(SIGPIPE, SIG_IGN)
        var queue = OutputQueue(descriptor: STDOUT_FILENO)
        queue.breakOff()
        queue.add(Array("lost\n".utf8))
        #expect(queue.fault == EPIPE)
        #expect(queue.isEmpty)
    }

    @Test func `a full disk is another fault`() {
        let descriptor = open("/dev/full", O_WRONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var queue = OutputQueue(descriptor: descriptor)
        queue.add(Array("lost\n".utf8))
        queue.flush()
        #expect(queue.fault == ENOSPC)
    }

    @Test func `a file takes everything at once`() throws {
        let folder = TemporaryFolder()
        let descriptor = open(folder.path(of: "out"), O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        var queue = OutputQueue(descriptor: descriptor)
        let text = String(repeating: Self.line, count: 30_000)
        queue.add(Array(text.utf8))
        queue.flush()
        #expect(queue.isEmpty)
        #expect(folder.text(of: "out") == text)
    }

    @Test func `a broken pipe can stand in for a closed output`() {
        signal(SIGPIPE, SIG_IGN)
        let descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(descriptor) }
        StandardDescriptors.placeBrokenPipe(at: descriptor)
        var queue = OutputQueue(descriptor: descriptor)
        queue.add([0x0A])
        queue.flush()
        #expect(queue.fault == EPIPE)
    }
}
