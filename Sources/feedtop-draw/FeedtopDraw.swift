import FeedCore
import Screens

/// Draws the demo feeds in every view again and again and says how long a frame takes, for `Benchmarks/run draw`: a
/// line for each view, with the median and the ninth decile in milliseconds.
@main
enum FeedtopDraw {
    static func main() {
        let frames = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 300
        let scene = Scene()
        for view in ViewKind.all { measure(view.name, scene.state { _ in view }, frames: frames) }
        measure("mixed", scene.state { ViewKind.all[$0 % ViewKind.all.count] }, frames: frames)
    }

    private static func measure(_ name: String, _ state: ScreenState, frames: Int) {
        var state = state
        let clock = ContinuousClock()
        let times = (0..<max(10, frames)).map { _ in
            // The time goes on as it does on the screen, so that no frame is quite as the one before.
            state.now.time = state.now.time + .milliseconds(33)
            state.now.uptime = state.now.uptime + .milliseconds(33)
            return clock.measure { _ = Screen.draw(state) } / .milliseconds(1)
        }.sorted()
        print(name, times[times.count / 2], times[times.count * 9 / 10])
    }
}
