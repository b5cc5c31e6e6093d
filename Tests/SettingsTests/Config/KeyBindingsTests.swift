import Testing

@testable import Settings

@Suite struct KeyBindingsTests {
    private func words(_ keys: KeyBindings?) -> [String] {
        (keys?.changes ?? []).map { "\($0.command.text): \($0.keys.map(\.text).joined(separator: ", "))" }
    }

    @Test(arguments: [
        ("keys: less", "less", []), ("keys: { map: k9s }", "k9s", []), ("keys: ${MAP:-less}", "less", []),
        ("keys:", nil, []), ("keys: {}", nil, []),
        ("keys: { reconnect: R }", nil, ["reconnect: R"]),
        ("keys: { quit: [q, Ctrl-q], zoom: none, pause: [], raw: ~ }", nil, ["quit: q, Ctrl-q", "zoom: ", "pause: "]),
        ("keys:\n  map: less\n  pane-left: g h\n", "less", ["pane-left: g h"]),
    ])
    func `a map, single commands, or both`(text: String, map: String?, changes: [String]) {
        let reading = ConfigReading.of(text)
        #expect(reading.words == [])
        #expect(reading.config?.keys.map?.text == map)
        #expect(words(reading.config?.keys) == changes)
    }

    @Test(arguments: [
        ("keys: [q]", "1:7: keys is a list, not a map. Write less, or { reconnect: R, quit: [Q, Ctrl-q] }"),
        (
            "keys: { quit: { a: b } }",
            "1:15: quit is a map, not a list. Write a key, a list of keys such as [q, Ctrl-q], or none"
        ),
        ("keys: { quit: [[q]] }", "1:16: a key of quit is a list, not text"),
        (
            "keys:\n  quit: q\n  quit: Q\n",
            #"3:3: duplicate key "quit" in keys: it stands at line 2 already. Remove one"#
        ),
    ])
    func `every mistake says where and what to write`(text: String, message: String) {
        #expect(ConfigReading.of(text).words == ["config.yaml:" + message])
    }

    @Test func `a mistake in one command leaves the others`() {
        let reading = ConfigReading.of("keys: { quit: {}, zoom: Z }")
        #expect(reading.problems.count == 1)
        #expect(words(reading.config?.keys) == ["zoom: Z"])
    }

    @Test func `a command and a key know their places`() throws {
        let keys = try #require(ConfigReading.of("keys:\n  zoom: [z, Z]\n").config?.keys)
        let change = try #require(keys.changes.first)
        #expect(change.command.problem("x").description == "config.yaml:2:3: x")
        #expect(change.keys[1].problem("x").description == "config.yaml:2:13: x")
        #expect(
            change.command.unknown("command", among: ["zoomed"], advice: " None").description
                == #"config.yaml:2:3: unknown command "zoom". Did you mean "zoomed"?"#)
        #expect(
            change.keys[0].unknown("key", among: ["F1"], advice: " None").description
                == #"config.yaml:2:10: unknown key "z". None"#)
    }

    @Test func `the variable names the map, and what the file binds stays`() {
        var config = ConfigReading.of("keys: { map: less, zoom: Z }").config ?? Config()
        #expect(config.apply(environment: ["FEEDTOP_KEYS": "k9s"]) == [])
        #expect(config.keys.map?.text == "k9s")
        #expect(config.keys.map?.problem("x").description == "FEEDTOP_KEYS: x")
        #expect(words(config.keys) == ["zoom: Z"])
    }
}
