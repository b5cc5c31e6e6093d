import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct MotionTests {
    /// A retry, an idle link, rates and the clock at each of ten seconds, from a full ten seconds on.
    private func frames(reducesMotion: Bool) -> [String] {
        let stage = Stage.dashboard()
        while stage.clock.time.microseconds % 10_000_000 != 0 { stage.pass(.milliseconds(1)) }
        return (0..<10).map { _ in
            defer { stage.pass(.seconds(1)) }
            var state = stage.state(160, 40)
            state.reducesMotion = reducesMotion
            return Screen.draw(state).text
        }
    }

    @Test func `nothing moves by itself for five seconds where motion is reduced`() {
        let frames = frames(reducesMotion: true)
        #expect(Set(frames[..<5]).count == 1)
        #expect(Set(frames[5...]).count == 1)
        #expect(frames[0] != frames[5])
    }

    @Test func `else the clock goes on each second`() {
        #expect(Set(frames(reducesMotion: false)).count == 10)
    }

    @Test func `what comes is shown at once all the same`() {
        let stage = Stage()
        let feed = stage.add("Scores")
        stage.pass(.milliseconds(2_700))
        stage.receive(data: "goal", on: feed)
        var state = stage.state(80, 24)
        state.reducesMotion = true
        #expect(Screen.draw(state).text.contains("goal"))
    }
}
