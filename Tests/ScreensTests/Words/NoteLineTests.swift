import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct NoteLineTests {
    @Test(arguments: [
        (Note.lost(reason: "reset by peer"), "── 14:03:05 lost the connection: reset by peer ──", ThemeRole.down),
        (.lost(reason: ""), "── 14:03:05 lost the connection ──", .down),
        (
            .reconnected(.make(resumedAt: "41", repeated: 2, loss: .none)),
            "── 14:03:05 reconnected after 4.2 s · resumed at 41 · 2 repeated · lost none ──", .up
        ),
        (.reconnected(.make(loss: .possible)), "── 14:03:05 reconnected after 4.2 s · some may be lost ──", .stale),
        (
            .reconnected(.make(resumedAt: "41", loss: .certain, missing: 1_284)),
            "── 14:03:05 reconnected after 4.2 s · resumed at 41 · lost 1,284 ──", .down
        ),
        (.ended(state: .closed, reason: "204"), "── 14:03:05 closed: 204 ──", .note),
        (.ended(state: .failed, reason: "401"), "── 14:03:05 failed: 401 ──", .down),
        (.marker(text: "deploying now"), "── 14:03:05 marker: deploying now ──", .heading),
        (.marker(text: ""), "── 14:03:05 marker ──", .heading),
        (.ended(state: .off, reason: ""), "── 14:03:05 off ──", .note),
    ])
    func `a note is a ruled line that says what is known`(note: Note, text: String, role: ThemeRole) {
        let line = NoteLine(note, at: Moment.make().time, zone: .fixed(seconds: 0)).text
        #expect(line.text.string == text)
        #expect(line.runs.contains { $0.role == role })
    }
}

extension Gap {
    static func make(resumedAt: String = "", repeated: Int = 0, loss: Loss, missing: Int? = nil) -> Gap {
        Gap(
            began: Moment.make().time, length: .milliseconds(4_200), reason: "reset by peer", resumedAt: resumedAt,
            repeated: repeated, loss: loss, missing: missing)
    }
}
