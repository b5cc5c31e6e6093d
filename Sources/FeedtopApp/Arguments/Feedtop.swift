import ArgumentParser

/// The command line.
struct Feedtop: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedtop",
        abstract: "top for live feeds: many Server-Sent Events streams on one terminal screen.",
        discussion: """
            feedtop https://example.com/events     watch a stream
            feedtop demo                           watch built-in feeds, no network needed
            feedtop tail URL --format json | jq .  a stream as JSON lines, for pipes and scripts
            """,
        version: Version.current,
        subcommands: [Watch.self, Demo.self, Serve.self, Tail.self, Check.self, ThemesCommand.self],
        defaultSubcommand: Watch.self)
}

/// The program's version.
enum Version {
    static let current = "0.1.0"
}
