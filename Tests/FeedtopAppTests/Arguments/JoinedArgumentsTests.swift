import Testing

@testable import FeedtopApp

@Suite struct JoinedArgumentsTests {
    @Test(
        arguments: [
            (
                ["-HCookie: a=b", "-XPUT", "-da=1", "-ume:pw"],
                ["-H", "Cookie: a=b", "-X", "PUT", "-d", "a=1", "-u", "me:pw"]
            ),
            (["-H", "X: 1", "--header=Y: 2", "-k"], ["-H", "X: 1", "--header=Y: 2", "-k"]),
            (["tail", "-", "--", "-Hx"], ["tail", "-", "--", "-Hx"]), (["-d", "", ""], ["-d", "", ""]), ([], []),
        ] as [([String], [String])])
    func `a value may follow its letter`(arguments: [String], separated: [String]) {
        #expect(JoinedArguments.separated(arguments) == separated)
    }
}
