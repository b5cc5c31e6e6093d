import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct TableTests {
    private func openSession(_ server: LoopbackServer) async throws -> TerminalSession {
        let home = TemporaryFolder()
        try home.write(
            """
            feeds:
              - name: Stocks
                url: '\(server.url("/stocks"))'
                view: table
                key: symbol
                columns:
                  - { field: price, decimals: 2, spark: 10, colour: change }
            """, to: "config/feedtop/config.yaml")
        return try await Feedtop.session(columns: 80, rows: 24, home: home)
    }

    @Test func `a row a symbol, the newest price in it, sorted and looked into`() async throws {
        let gate = Gate()
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream),
            .send(
                [("B", 5), ("A", 7), ("C", 6), ("A", 8)]
                    .map { "data: {\"symbol\":\"\($0)\",\"price\":\($1)}\n\n" }.joined()), .pass(gate),
            .send("data: {\"symbol\":\"C\",\"price\":1}\n\n"), .stall,
        ])
        let session = try await openSession(server)
        let first = try await session.wait(for: "the rows") { rows(of: $0) == ["B", "A", "C"] }
        #expect(first.contains("▲ 8.00"))
        #expect(first.contains("TREND"))
        try await session.press("O", "O")
        try await session.wait(for: "order") { rows(of: $0) == ["B", "C", "A"] && $0.contains("PRICE▲") }
        // A click on the heading turns it around, one on a row chooses it.
        let heading = try #require(first.split(separator: "\n").firstIndex { $0.contains("SYMBOL") })
        try await session.click(column: 17, row: heading)
        try await session.wait(for: "descending order") { rows(of: $0) == ["A", "C", "B"] && $0.contains("PRICE▼") }
        try await session.click(column: 3, row: heading + 2)
        gate.open()
        try await session.wait(for: "the news") { rows(of: $0) == ["A", "B", "C"] && $0.contains("▼ 1.00") }
        // The choice went along with its row.
        try await session.press("Enter")
        try await session.wait(for: "the newest event of C") { $0.contains("\"C\"") && $0.contains("\"price\": 1") }
        try await session.press("q", "q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    @Test func `rows come and go as events say, and columns as the user says`() async throws {
        let gate = Gate()
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream),
            .send(#"data: {"op":"reset","data":[{"id":"A","n":1,"note":"x"},{"id":"B","n":2}]}"# + "\n\n"), .pass(gate),
            .send(
                #"data: {"op":"remove","data":{"id":"A"}}"# + "\n\n" + #"data: {"op":"add","data":{"id":"C","n":7}}"#
                    + "\n\n"), .stall,
        ])
        let home = TemporaryFolder()
        try home.write(
            """
            feeds:
              - name: Orders
                url: '\(server.url("/orders"))'
                view: table
                key: id
                columns: [n]
                rows: data
                sync: { op: op }
            """, to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: 80, rows: 24, home: home)
        try await session.wait(for: "two rows") { rows(of: $0) == ["A", "B"] }
        try await session.press(":")
        try await session.type("column note")
        try await session.press("Enter")
        try await session.wait(for: "the new column") { $0.contains("NOTE") && rows(of: $0) == ["A", "B"] }
        gate.open()
        try await session.wait(for: "other rows") { rows(of: $0) == ["B", "C"] && $0.contains("7") }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        // The next run has the column, too.
        let again = try await Feedtop.session(columns: 80, rows: 24, home: home)
        try await again.wait(for: "NOTE")
    }

    /// The names of the rows.
    private func rows(of screen: String) -> [String] {
        screen.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: " ")
            return cells.count > 2 && ["A", "B", "C"].contains(String(cells[1])) ? String(cells[1]) : nil
        }
    }
}
