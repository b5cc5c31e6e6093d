import CShims.Rescue
import FeedCore
import FeedEngine
import Glibc
import Screens
import Settings

/// One run of `--linear`: the feeds of the dashboard as lines instead of a screen.
struct LinearRun {
    private let plan: Plan
    private let isASCII: Bool
    private let store: EventStore
    private let subscriptions: Subscriptions

    init(plan: Plan, screen options: ScreenOptions, logPath: String?) throws(LaunchError) {
        self.plan = plan
        isASCII = options.ascii || plan.config.isASCII
        let store = EventStore(memory: plan.config.memory)
        self.store = store
        let feeds = plan.shown.map { (id: store.add($0, at: .now()), feed: $0) }
        subscriptions = try Subscriptions(
            feeds: feeds.filter { $0.feed.source.fault == nil }, sink: store, logPath: logPath)
        for problem in plan.problems {
            OutputPipe(descriptor: STDERR_FILENO).write(Array((problem.picture + "\n").utf8))
        }
    }

    /// Runs to the end, on the main thread.
    ///
    /// - Returns: the exit status.
    func run() -> Int32 {
        let ended = FeedsEnded()
        let loop = LinearLoop(
            store: store, transcript: Transcript(store.snapshot(), showsTime: plan.config.time != .off),
            signals: Signals(lastResort: feedtop_rescue_now), feedsEnded: ended,
            keys: LinearKeys(isInputTaken: plan.feeds.contains { $0.source == .standardInput }), isASCII: isASCII)
        let background = Background("supervisor") { [subscriptions] in
            let links = await subscriptions.supervisor.run(until: .everyFeedEnded)
            ended.end(links.values.allSatisfy { $0.state == .failed } ? .allFailed : .done)
        }
        defer { background.end() }
        return loop.run()
    }
}
