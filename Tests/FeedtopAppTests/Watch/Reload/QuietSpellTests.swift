import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct QuietSpellTests {
    private func at(_ milliseconds: Int) -> Uptime { Uptime(nanoseconds: Int64(milliseconds) * 1_000_000) }

    @Test func `files are looked at once they have been left alone`() {
        var spell = QuietSpell()
        #expect(spell.deadline == nil)
        spell.note(at: at(1_000))
        spell.note(at: at(1_060))
        #expect(spell.deadline == at(1_160))
        let isOver = [1_159, 1_160, 1_161].map { spell.isOver(at: at($0)) }
        #expect(isOver == [false, true, false])
        #expect(spell.deadline == nil)
    }

    @Test func `a file that is never left alone is looked at nevertheless`() {
        var spell = QuietSpell()
        for time in stride(from: 0, through: 1_990, by: 10) { spell.note(at: at(time)) }
        #expect(spell.deadline == at(2_000))
    }
}
