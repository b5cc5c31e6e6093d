import FeedCore
import Screens
import Testing

@testable import FeedtopApp

@Suite struct ForeignEndingTests {
    private let command = ForeignCommand(arguments: ["/usr/bin/xdg-open", "http://a/"], purpose: "open the link")

    @Test(
        "what went wrong is said with the program's own last words",
        arguments: [
            (.status(0), "whatever it says", nil),
            (.status(3), "", "it ended with 3"),
            (.status(3), "trying\nno method available\n\n", "it ended with 3: no method available"),
            (.status(3), "50 %\r100 %\r\n  \r\n", "it ended with 3: 100 %"),
            (.signal(11), "", "signal 11 ended it"),
            (.timeLimit(.seconds(30)), "waiting", "it took more than 30 s and was ended: waiting"),
            (.notStarted("it is not in any folder of PATH"), "", "it is not in any folder of PATH"),
            (.refused(running: 8, soFar: 2), "", "8 programs run already (2 refused so far)"),
        ] as [(ForeignEnding.Cause, String, String?)])
    func fault(cause: ForeignEnding.Cause, output: String, words: String?) {
        let ending = ForeignEnding(cause: cause, output: Array(output.utf8))
        #expect(ending.fault(of: command) == words.map { "xdg-open could not open the link: \($0)" })
    }

    @Test func `the model tells of a fault, without what a terminal would obey, and of nothing else`() {
        var model = AppModel.make()
        _ = model.update(.ran(command, ForeignEnding(cause: .status(0), output: Array("done".utf8))))
        #expect(model.screen.flash == nil)
        _ = model.update(.ran(command, ForeignEnding(cause: .status(1), output: Array("\u{1B}]0;owned\u{7}".utf8))))
        #expect(model.screen.flash?.kind == .error)
        #expect(model.picture.contains("xdg-open could not open the link: it ended with 1: ␛]0;owned␇"))
    }

    @Test func `only the end of the output is kept`() {
        var tail = OutputTail()
        for number in 0..<10_000 { tail.append("\(number)\n".utf8) }
        #expect(tail.bytes.count == OutputTail.limit)
        #expect(String(decoding: tail.bytes, as: UTF8.self).hasSuffix("9998\n9999\n"))
    }
}

@Suite struct PatienceTests {
    private func signals(_ stay: ForeignCommand.Stay, at seconds: [Double]) -> [Int32?] {
        var patience = Patience(stay, grace: .seconds(2), now: Moment.make(100).uptime)
        return seconds.map { patience.signal(at: Moment.make(100 + $0).uptime) }
    }

    @Test func `a program that takes too long is asked to end, then made to`() {
        #expect(signals(.limited(.seconds(30)), at: [0, 29.9, 30, 31.9, 32, 99]) == [nil, nil, 15, nil, 9, nil])
    }

    @Test func `one that is left to the user is not`() {
        #expect(signals(.left, at: [0, 1e6]) == [nil, nil])
    }
}
