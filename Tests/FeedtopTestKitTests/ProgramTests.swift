import FeedtopTestKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ProgramTests {
    @Test func `output, errors and status are kept`() async throws {
        let outcome = try await Program.run(["sh", "-c", "cat; echo oops >&2; exit 3"], input: "in\n")
        #expect(outcome == Outcome(ending: .exited(3), output: "in\n", errors: "oops\n"))
    }

    @Test func `a signal is an ending, and a status as the shell tells it`() async throws {
        let program = try Program.start(["sh", "-c", "echo ready; exec sleep 60"])
        _ = try await program.lines(count: 1)
        program.signal(.terminate)
        let outcome = try await program.finish()
        #expect(outcome.ending == .killed(.terminate))
        #expect(outcome.status == 143)
    }

    @Test func `input is written while it runs`() async throws {
        let program = try Program.start(["cat"], input: .written)
        program.write("one\n")
        #expect(try await program.lines(count: 1) == ["one"])
        program.write("two\n")
        program.closeInput()
        #expect(try await program.finish().output == "one\ntwo\n")
    }

    @Test func `waiting for what never comes ends with the program`() async throws {
        let program = try Program.start(["echo", "other"])
        await #expect(throws: UnexpectedEnding.self) { try await program.output { $0.contains("this") } }
    }

    @Test func `a program that is not there is an error`() {
        #expect(throws: SystemError.self) { try Program.start(["no-such-program"]) }
    }

    @Test func `variables are made from nothing but what a test adds`() async throws {
        let home = TemporaryFolder()
        let outcome = try await Program.run(["env"], home: home, environment: ["NO_COLOR": "1"])
        let names = outcome.output.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
        #expect(Set(names).isSuperset(of: ["HOME", "LANG", "PATH", "NO_COLOR"]))
        #expect(outcome.output.contains("HOME=\(home.path)\n"))
        #expect(!outcome.output.lowercased().contains("proxy="))
    }

    @Test func `descriptors of the tests are not inherited`() async throws {
        let server = try LoopbackServer([.stall])
        let outcome = try await Program.run(["sh", "-c", "ls -l /proc/self/fd | grep -c socket"])
        #expect(outcome.output == "0\n")
        server.close()
    }

    @Test func `a temporary folder goes with its last reference`() async throws {
        var folder: TemporaryFolder? = TemporaryFolder()
        let path = try folder?.write("text", to: "deep/down.txt")
        #expect(folder?.text(of: "deep/down.txt") == "text")
        #expect(folder?.text(of: "missing") == nil)
        #expect(path?.hasSuffix("/deep/down.txt") == true)
        let name = try #require(folder?.path)
        folder = nil
        #expect(try await Program.run(["test", "-e", name]).status == 1)
    }
}
