import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct FramePacerTests {
    /// Thirty frames a second, the last one drawn at 10 s.
    private func pacer() -> FramePacer {
        var pacer = FramePacer(framesPerSecond: 30)
        pacer.invalidate(for: .news)
        pacer.drew(at: .seconds(10))
        return pacer
    }

    @Test func `the first frame is drawn at once`() {
        let pacer = FramePacer(framesPerSecond: 30)
        #expect(pacer.shouldDraw(at: .seconds(0)))
        #expect(pacer.deadline(at: .make(5)) <= .seconds(5))
    }

    @Test func `what comes right after the first frame is drawn at once`() {
        var pacer = FramePacer(framesPerSecond: 30)
        pacer.drew(at: .seconds(10))
        pacer.invalidate(for: .news)
        #expect(pacer.shouldDraw(at: .seconds(10.001)))
    }

    @Test func `what is bright for a moment is drawn at rest before the next second`() {
        var pacer = pacer()
        pacer.drew(at: .seconds(10), rest: .seconds(10.25))
        #expect(pacer.deadline(at: .make(10)) == .seconds(10.25))
        #expect(!pacer.shouldDraw(at: .seconds(10.25)))
        pacer.drew(at: .seconds(10.25))
        #expect(pacer.deadline(at: .make(10.25)) == .seconds(11))
    }

    @Test func `nothing is drawn when nothing changed`() {
        #expect(!pacer().shouldDraw(at: .seconds(1_000)))
        #expect(!pacer().isWaiting)
    }

    @Test(arguments: [(10.0, false), (10.01, false), (10.034, false), (10.035, true), (11, true)])
    func `a change is drawn when the last frame is old enough`(time: Double, isDrawn: Bool) {
        var pacer = pacer()
        pacer.invalidate(for: .news)
        #expect(pacer.isWaiting)
        #expect(pacer.shouldDraw(at: .seconds(time)) == isDrawn)
    }

    @Test func `a change that waits is drawn when its time comes`() {
        var pacer = pacer()
        pacer.invalidate(for: .news)
        #expect(pacer.deadline(at: .make(10.01)) == Uptime.seconds(10) + pacer.interval)
    }

    @Test(arguments: [(10.25, 11.0), (10.999, 11), (12, 13)])
    func `without a change the next full second is drawn`(time: Double, deadline: Double) {
        #expect(pacer().deadline(at: .make(time)) == .seconds(deadline))
    }

    @Test(arguments: [1, 30, 60])
    func `a flood is drawn at most that many times a second`(framesPerSecond: Int) {
        var pacer = FramePacer(framesPerSecond: framesPerSecond)
        var frames = 0
        for microsecond in stride(from: 0, to: 1_000_000, by: 100) {
            let now = Uptime(nanoseconds: Int64(microsecond) * 1_000)
            pacer.invalidate(for: .news)
            if pacer.shouldDraw(at: now) {
                pacer.drew(at: now)
                frames += 1
            }
        }
        // One is left for the clock.
        #expect(frames <= max(1, framesPerSecond - 1) + 1)
        #expect(frames >= framesPerSecond - 2)
    }

    @Test func `the clock's frame keeps no news waiting`() {
        var pacer = pacer()
        pacer.invalidate(for: .clock)
        #expect(pacer.shouldDraw(at: .seconds(11)))
        pacer.drew(at: .seconds(11))
        pacer.invalidate(for: .news)
        #expect(pacer.shouldDraw(at: .seconds(11.001)))
    }

    @Test func `news that come while the clock's frame waits are news`() {
        var pacer = pacer()
        pacer.invalidate(for: .news)
        pacer.invalidate(for: .clock)
        pacer.drew(at: .seconds(11))
        pacer.invalidate(for: .news)
        #expect(!pacer.shouldDraw(at: .seconds(11.001)))
    }

    @Test(arguments: [0, -1]) func `nonsense is one frame a second`(framesPerSecond: Int) {
        #expect(FramePacer(framesPerSecond: framesPerSecond).interval == .seconds(1))
    }
}

extension Uptime {
    fileprivate static func seconds(_ seconds: Double) -> Uptime { Moment.make(seconds).uptime }
}
