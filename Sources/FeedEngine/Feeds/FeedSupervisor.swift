public import FeedCore
import Synchronization

/// Keeps feeds subscribed: runs one child task for each, and hands the user's orders on.
///
/// Feeds may be added and removed at any time, before and during `run`, from any thread.
public final class FeedSupervisor: Sendable {
    /// When `run` returns, apart from being cancelled.
    public enum Ending: Sendable {
        /// Only then: the dashboard.
        case never
        /// Once each feed is `closed` or `failed`: pipes and scripts.
        case everyFeedEnded
    }

    private struct Roster {
        var runners: [FeedID: FeedRunner] = [:]
        var links: [FeedID: Link] = [:]
    }

    private let environment: FeedEnvironment
    private let roster = Mutex(Roster())
    private let arrivals: AsyncStream<FeedRunner>
    private let arriving: AsyncStream<FeedRunner>.Continuation

    /// A supervisor of no feeds.
    public init(_ environment: FeedEnvironment) {
        self.environment = environment
        // Unbounded, and as long as the list of feeds.
        (arrivals, arriving) = AsyncStream.makeStream()
    }

    /// Subscribes to a feed; `id` is what the sink knows it by.
    public func add(_ feed: Feed, as id: FeedID) {
        let runner = FeedRunner(feed, id: id, in: environment)
        let old = roster.withLock { $0.runners.updateValue(runner, forKey: id) }
        old?.stop()
        arriving.yield(runner)
    }

    /// Ends a feed's subscription.
    public func remove(_ id: FeedID) { roster.withLock { $0.runners.removeValue(forKey: id) }?.stop() }

    /// Tells a feed what to do; an ID that is gone is ignored, for the user cannot know yet.
    public func send(_ order: FeedOrder, to id: FeedID) { roster.withLock { $0.runners[id] }?.send(order) }

    /// Runs the feeds; returns each one's link as it was when it ended.
    ///
    /// Call it once. Cancelling the task closes all connections, and it returns when they are closed.
    public func run(until ending: Ending = .never) async -> [FeedID: Link] {
        if ending == .everyFeedEnded, roster.withLock({ $0.runners.isEmpty }) { arriving.finish() }
        await withDiscardingTaskGroup { group in
            for await runner in arrivals {
                group.addTask(name: "feed \(runner.feed.name)") { [self] in
                    let link = await runner.run(stopsWhenEnded: ending == .everyFeedEnded)
                    ended(runner, link, ending)
                }
            }
        }
        return roster.withLock { $0.links }
    }

    private func ended(_ runner: FeedRunner, _ link: Link, _ ending: Ending) {
        let isLast = roster.withLock { roster in
            // Another may have taken its place.
            if roster.runners[runner.id] === runner { roster.runners[runner.id] = nil }
            roster.links[runner.id] = link
            return roster.runners.isEmpty
        }
        if isLast, ending == .everyFeedEnded { arriving.finish() }
    }
}
