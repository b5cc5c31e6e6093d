import FeedtopTestKit
import Glibc
import Synchronization
import Testing

@testable import FeedtopApp

/// Real programs, run as the dashboard runs them.
@Suite(.timeLimit(.minutes(1))) struct ForeignProgramsTests {
    /// Programs and the ends that were reported, in their order.
    private struct Rig {
        let endings = Watched<[ForeignEnding]>([])
        let programs: ForeignPrograms

        init(grace: Duration = .seconds(2)) {
            programs = ForeignPrograms(grace: grace) { [endings] _, ending in
                endings.update { $0.append(ending) }
            }
        }

        func run(
            _ arguments: String..., input: [UInt8] = [], stay: ForeignCommand.Stay = .limited(.seconds(60))
        ) async throws -> ForeignEnding {
            let before = endings.value.count
            start(arguments, input: input, stay: stay)
            return try await endings.wait { $0.count > before }[before]
        }

        func start(
            _ arguments: [String], input: [UInt8] = [], stay: ForeignCommand.Stay = .limited(.seconds(60))
        ) {
            programs.run(ForeignCommand(arguments: arguments, input: input, purpose: "be tested", stay: stay))
        }
    }

    private func words(_ ending: ForeignEnding) -> String { String(decoding: ending.output, as: UTF8.self) }

    @Test(
        "how a program ended is reported",
        arguments: [
            ("exit 0", .status(0), ""), ("echo out; echo err >&2; exit 3", .status(3), "out\nerr\n"),
            ("kill -9 $$", .signal(9), ""),
        ] as [(String, ForeignEnding.Cause, String)])
    func ending(script: String, cause: ForeignEnding.Cause, output: String) async throws {
        let ending = try await Rig().run("sh", "-c", script)
        #expect(ending == ForeignEnding(cause: cause, output: Array(output.utf8)))
    }

    @Test(
        "why a program cannot be started is said in words",
        arguments: [
            (["feedtop-no-such-program"], "it is not in any folder of PATH; is it installed?"),
            (["/no/such/program"], "there is no /no/such/program"),
            (["/etc/passwd"], "/etc/passwd may not be run"), ([], "no program is named"), ([""], "no program is named"),
            (["true", "a\0b"], "an argument has a NUL byte"),
        ])
    func notStarted(arguments: [String], reason: String) async throws {
        let rig = Rig()
        rig.start(arguments)
        #expect(try await rig.endings.wait { !$0.isEmpty } == [ForeignEnding(cause: .notStarted(reason))])
    }

    @Test func `arguments arrive as they are, for there is no shell`() async throws {
        let ending = try await Rig().run("printf", "%s|", "$HOME", "`id`", "a b", "; exit 3", "'\"\\")
        #expect(words(ending) == "$HOME|`id`|a b|; exit 3|'\"\\|")
    }

    @Test func `input of any size arrives whole, read or not`() async throws {
        let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(words(try await Rig().run("wc", "-c", input: input)).contains("1000000"))
        #expect(words(try await Rig().run("cat", input: Array("one\n\u{1B}two".utf8))) == "one\n\u{1B}two")
        #expect(try await Rig().run("true", input: input).cause == .status(0))
        #expect(words(try await Rig().run("cat")) == "")
    }

    @Test func `a flood of output is read to its end, and the end of it kept`() async throws {
        let ending = try await Rig().run("seq", "1000000")
        #expect(ending.cause == .status(0))
        #expect(ending.output.count == OutputTail.limit)
        #expect(words(ending).hasSuffix("999999\n1000000\n"))
    }

    @Test func `a program has a session of its own, no terminal, and nothing of ours`() async throws {
        let script = """
            ps -o sid=,pgid= -p $$ | while read a b; do [ $a = $$ ] && [ $b = $$ ] && echo own; done
            (: < /dev/tty) 2> /dev/null || echo no terminal
            [ -e /proc/$$/fd/$0 ] || echo closed
            grep -E 'SigBlk|SigIgn' /proc/$$/status | while read a b; do echo $((0x$b & 0x7fffffff)); done
            """
        let kept = open("/dev/null", O_RDONLY)
        defer { close(kept) }
        let ending = try await Rig().run("sh", "-c", script, "\(kept)")
        // The C library keeps the two signals above the lower 31 for itself.
        #expect(words(ending) == "own\nno terminal\nclosed\n0\n0\n")
    }

    @Test func `a program that takes too long is ended, with all that it started`() async throws {
        let ending = try await Rig().run("sh", "-c", "sleep 60 & wait", stay: .limited(.milliseconds(50)))
        #expect(ending.cause == .timeLimit(.milliseconds(50)))
        let stubborn = try await Rig(grace: .milliseconds(50)).run(
            "sh", "-c", "trap '' TERM; while :; do sleep 1; done", stay: .limited(.milliseconds(50)))
        #expect(stubborn.cause == .timeLimit(.milliseconds(50)))
    }

    @Test func `descendants that keep the output open are not waited for`() async throws {
        let folder = TemporaryFolder()
        let ending = try await Rig().run("sh", "-c", "sleep 60 & echo $! > \(folder.path(of: "pid")); exit 4")
        #expect(ending.cause == .status(4))
        if let pid = folder.text(of: "pid").flatMap({ pid_t($0.dropLast()) }) { kill(pid, SIGKILL) }
    }

    @Test func `no more than eight run at once, and the others are counted`() async throws {
        let rig = Rig()
        for _ in 0..<(ForeignPrograms.most + 2) { rig.start(["sleep", "60"]) }
        let refused = try await rig.endings.wait { $0.count == 2 }
        #expect(refused.map(\.cause) == [.refused(running: 8, soFar: 1), .refused(running: 8, soFar: 2)])
        rig.programs.end()
        let all = try await rig.endings.wait { $0.count == 10 }
        #expect(all.dropFirst(2).allSatisfy { $0.cause == .signal(SIGTERM) })
        #expect(try await Rig().run("true").cause == .status(0))
    }

    @Test func `the end of the dashboard ends programs, but not those that are left to the user`() async throws {
        let (ready, go) = (try Fifo(), try Fifo())
        let rig = Rig()
        rig.start(["sh", "-c", "trap '' TERM; echo > \(ready.path); exec sleep 60"])
        rig.start(["cat", go.path], stay: .left)
        ready.read()
        rig.programs.end()
        let first = try await rig.endings.wait { !$0.isEmpty }
        #expect(first.map(\.cause) == [.signal(SIGKILL)])
        go.write()
        let both = try await rig.endings.wait { $0.count == 2 }
        #expect(both.last?.cause == .status(0))
    }

    @Test func `a program that starts only when all were ended is ended, too`() async throws {
        let rig = Rig()
        rig.programs.end()
        #expect(try await rig.run("sh", "-c", "trap '' TERM; exec sleep 60").cause == .signal(SIGKILL))
    }
}

/// A pipe with a name, for a test and a program to wait for one another.
private struct Fifo {
    private let folder = TemporaryFolder()
    var path: String { folder.path(of: "fifo") }

    init() throws { try #require(mkfifo(path, 0o600) == 0) }

    /// To its end: who writes to a pipe that nobody reads any more is killed.
    func read() {
        let end = open(path, O_RDONLY)
        defer { close(end) }
        var bytes = [UInt8](repeating: 0, count: 16)
        while Glibc.read(end, &bytes, bytes.count) > 0 {}
    }

    func write() { close(open(path, O_WRONLY)) }
}
