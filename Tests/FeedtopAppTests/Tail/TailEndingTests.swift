import Testing

@testable import FeedtopApp

@Suite struct TailEndingTests {
    @Test(
        arguments: [
            (.signal(2), 5, 130), (.signal(15), 0, 143), (.signal(1), 0, 129), (.timeout, 0, 124), (.timeout, 1, 0),
            (.limit, 3, 0), (.feeds(.done), 0, 0), (.feeds(.allFailed), 7, 1),
        ] as [(TailEnding, Int, Int32)])
    func `each way to end has its status`(ending: TailEnding, events: Int, status: Int32) {
        #expect(ending.status(events: events) == status)
    }
}
