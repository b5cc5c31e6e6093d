import FeedtopTestKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct WatchedTests {
    @Test func `a condition that holds already ends the wait at once`() async throws {
        let count = Watched(3)
        #expect(try await count.wait { $0 == 3 } == 3)
    }

    @Test func `the change that meets the condition ends the wait`() async throws {
        let count = Watched(0)
        async let third = count.wait { $0 >= 3 }
        for _ in 1...3 {
            await Task.yield()
            count.update { $0 += 1 }
        }
        #expect(try await third == 3)
    }

    @Test func `a cancelled wait throws`() async {
        let count = Watched(0)
        let waiting = Task { try await count.wait { $0 > 0 } }
        await Task.yield()
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test func `a task cancelled before it waits throws as well`() async {
        let count = Watched(0)
        let waiting = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await count.wait { $0 > 0 }
        }
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }
}
