import FeedCore
import Glibc
import TerminalKit
import Testing

@testable import FeedtopApp

/// What other threads leave for the loop, and the scans that do.
@Suite(.timeLimit(.minutes(1))) struct MailboxTests {
    private func isRaised(_ mailbox: Mailbox) -> Bool {
        Polling.wait(for: [(mailbox.signal.descriptor, .readable)], until: .now())[0].contains(.readable)
    }

    @Test func `messages come out in the order they were left, once`() {
        let mailbox = Mailbox()
        #expect(!isRaised(mailbox))
        for columns in 1...3 { mailbox.post(.resized(Size(columns: columns, rows: 1))) }
        #expect(isRaised(mailbox))
        #expect(mailbox.takeAll().map(\.columns) == [1, 2, 3])
        #expect(!isRaised(mailbox))
        #expect(mailbox.takeAll().isEmpty)
    }

    @Test func `nothing is lost among threads`() async {
        let mailbox = Mailbox()
        await withDiscardingTaskGroup { group in
            for number in 1...8 {
                group.addTask {
                    for count in 0..<100 { mailbox.post(.resized(Size(columns: number * 100 + count, rows: 1))) }
                }
            }
        }
        #expect(Set(mailbox.takeAll().map(\.columns)).count == 800)
    }

    @Test func `a scan runs once for a pane's filter, and its result comes by mail`() {
        var model = AppModel.make([["goal", "card"]])
        for key in "fgoal" { _ = model.update(.key(.character(key))) }
        let mailbox = Mailbox()
        var desk = ScanDesk(mailbox: mailbox)
        desk.start(model.pendingScans)
        desk.start(model.pendingScans)
        var mail: [Message] = []
        while mail.isEmpty {
            _ = Polling.wait(for: [(mailbox.signal.descriptor, .readable)], until: nil)
            mail += mailbox.takeAll()
        }
        #expect(mail.count == 1)
        for message in mail {
            guard case .found(_, let asker) = message else { continue }
            desk.finish(asker)
            _ = model.update(message)
        }
        #expect(model.pendingScans.isEmpty)
        #expect(model.words == ["goal"])
    }
}

extension Message {
    fileprivate var columns: Int? {
        guard case .resized(let size) = self else { return nil }
        return size.columns
    }
}
