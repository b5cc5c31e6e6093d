import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct ListViewTests {
    let stage = Stage()

    @Test func `columns are found, and what has none is behind them`() {
        let feed = stage.add("Edits")
        for number in 1...6 {
            stage.receive(
                data:
                    #"{"id":\#(number * 917),"wiki":"\#(["enwiki", "dewiki"][number % 2])","user":"user\#(number)","bot":\#(number % 3 == 0),"delta":\#(number * 13 - 40),"comment":"fixed a rather long list of typos number \#(number)","meta":{"a":[1,2]}}"#,
                type: ["edit", "new"][number % 2], on: feed)
        }
        #expect(
            Screen.draw(stage.state(140, 14)).text == """
                 feedtop   1 feed: 1 open   6 events   6.0/s                                                                                       14:03:05
                ┏ 1 Edits ● live 6.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      TYPE  WIKI    USER    BOT     DELTA  COMMENT                                     DATA                                          ┃
                ┃ 14:03:05  new   dewiki  user1   false     -27  fixed a rather long list of typos number 1  id=917  meta={"a":[1,2]}                      ┃
                ┃ 14:03:05  edit  enwiki  user2   false     -14  fixed a rather long list of typos number 2  id=1834  meta={"a":[1,2]}                     ┃
                ┃ 14:03:05  new   dewiki  user3   true       -1  fixed a rather long list of typos number 3  id=2751  meta={"a":[1,2]}                     ┃
                ┃ 14:03:05  edit  enwiki  user4   false      12  fixed a rather long list of typos number 4  id=3668  meta={"a":[1,2]}                     ┃
                ┃ 14:03:05  new   dewiki  user5   false      25  fixed a rather long list of typos number 5  id=4585  meta={"a":[1,2]}                     ┃
                ┃ 14:03:05  edit  enwiki  user6   true       38  fixed a rather long list of typos number 6  id=5502  meta={"a":[1,2]}                     ┃
                ┃                                                                                                                                          ┃
                ┃                                                                                                                                          ┃
                ┃                                                                                                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                                                   q quit
                """)
    }

    @Test func `text stays text, with its line ends`() {
        let feed = stage.add("Log")
        stage.receive(data: "first line\nsecond line", on: feed)
        stage.receive(data: "[1, 2, 3]", on: feed)
        stage.receive(data: "", on: feed)
        stage.receive(data: "\tindented \u{1B}[31mred", on: feed)
        #expect(
            Screen.draw(stage.state(60, 12)).text == """
                 feedtop   1 feed: 1 open   4 events   4.0/s       14:03:05
                ┏ 1 Log ● live 4.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      DATA                                           ┃
                ┃ 14:03:05  first line⏎second line                         ┃
                ┃ 14:03:05  [1, 2, 3]                                      ┃
                ┃ 14:03:05                                                 ┃
                ┃ 14:03:05   indented ␛[31mred                             ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `columns of the config are respected`() {
        var price = FeedColumn(field: "quote.price")
        price.decimals = 2
        price.prefix = "$"
        var change = FeedColumn(field: "change")
        change.suffix = "%"
        change.colour = .sign
        let feed = stage.add("Stocks", columns: [FeedColumn(field: "symbol"), price, change])
        stage.receive(data: #"{"symbol":"ACME","quote":{"price":182.4},"change":1.2}"#, on: feed)
        stage.receive(data: #"{"symbol":"GLOBX","quote":{"price":17},"change":-0.4}"#, on: feed)
        stage.receive(data: #"{"symbol":"NONE"}"#, on: feed)
        let frame = Screen.draw(stage.state(70, 12))
        #expect(
            frame.text == """
                 feedtop   1 feed: 1 open   3 events   3.0/s                 14:03:05
                ┏ 1 Stocks ● live 3.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      SYMBOL  QUOTE.PRICE  CHANGE  DATA                        ┃
                ┃ 14:03:05  ACME        $182.40    1.2%  quote={"price":182.4}       ┃
                ┃ 14:03:05  GLOBX        $17.00   -0.4%  quote={"price":17}          ┃
                ┃ 14:03:05  NONE           –          –                              ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
        let theme = stage.state(1, 1).theme
        #expect(frame.style(of: "1.2%") == theme[.up])
        #expect(frame.style(of: "-0.4%") == theme[.down])
    }

    @Test func `a change is coloured by what came before for the same key`() {
        var price = FeedColumn(field: "price")
        price.colour = .change
        let feed = stage.add("Stocks", columns: [FeedColumn(field: "symbol"), price], key: "symbol")
        for (symbol, number) in [("A", 10), ("B", 50), ("A", 11), ("B", 49), ("A", 11)] {
            stage.receive(data: #"{"symbol":"\#(symbol)","price":\#(number)}"#, on: feed)
        }
        let theme = stage.state(1, 1).theme
        let frame = Screen.draw(stage.state(60, 12))
        #expect(frame.style(of: "50") == theme[.value])
        #expect(frame.style(of: "49") == theme[.down])
        #expect(frame.style(of: "11") == theme[.up])
    }

    @Test func `all feeds are told apart by name`() {
        let stage = Stage.dashboard()
        var state = stage.state(100, 14, all: true)
        state.isZoomed = true
        state.focus = 5
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇         14:03:45
                 1 Stocks ●  2 Scores ◌  3 Notifications ↻  4 Social ●  5 Builds ✖  6 All feeds ●
                ┏ 6 All feeds ● live 2.8/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      FEED           TYPE  DATA                                                              ┃
                ┃ 14:03:43  Stocks         tick  symbol=INITECH  price=183.59  change=0.0  volume=2369             ┃
                ┃ 14:03:43  Stocks         tick  symbol=ACME  price=183.66  change=0.1  volume=2369                ┃
                ┃ 14:03:43  Stocks         tick  symbol=GLOBX  price=183.73  change=0.2  volume=2369               ┃
                ┃ 14:03:44  Stocks         tick  symbol=INITECH  price=183.55  change=0.0  volume=2406             ┃
                ┃ 14:03:44  Stocks         tick  symbol=ACME  price=183.62  change=0.1  volume=2406                ┃
                ┃ 14:03:44  Stocks         tick  symbol=GLOBX  price=183.69  change=0.2  volume=2406               ┃
                ┃ 14:03:45  Stocks         tick  symbol=ACME  price=183.58  change=0.1  volume=2443                ┃
                ┃ 14:03:45  Stocks         tick  symbol=GLOBX  price=183.65  change=0.2  volume=2443               ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help           q quit
                """)
    }

    @Test func `sideways the time stays`() {
        let feed = stage.add("Log")
        stage.receive(data: "0123456789 abcdefghij", on: feed)
        var state = stage.state(60, 12)
        state.panes[0].leftColumn = 11
        #expect(Screen.draw(state).text.contains("14:03:05  abcdefghij"))
    }

    @Test func `points of numbers stand below one another`() {
        let feed = stage.add("Quotes")
        for price in ["1.5", "22.25", "333", "4.125"] {
            stage.receive(data: #"{"name":"n\#(price)","price":\#(price)}"#, on: feed)
        }
        let rows = Screen.draw(stage.state(60, 12)).text.split(separator: "\n")
        let points = rows.filter { $0.contains("14:03:05  n") }.map { $0.dropFirst(20) }
        #expect(points.map { String($0.drop { $0 == " " }).prefix(7) } == ["1.5    ", "22.25  ", "333    ", "4.125  "])
    }

    @Test func `the same events have the same columns in each frame`() {
        let stage = Stage.dashboard()
        let before = stage.state(100, 30)
        var after = before
        after.now.time = after.now.time + .milliseconds(10)
        #expect(Screen.draw(before).text == Screen.draw(after).text)
    }

    @Test func `huge data costs no more than what is seen of it`() {
        let feed = stage.add("Huge")
        stage.receive(data: String(repeating: "x", count: 1 << 20), on: feed)
        stage.receive(data: #"{"text":"\#(String(repeating: "y", count: 1 << 20))"}"#, on: feed)
        let text = Screen.draw(stage.state(60, 12)).text
        #expect(text.contains("14:03:05  xxxx"))
        #expect(text.contains(#"14:03:05  {"text":"yyyy"#))
    }
}

extension Frame {
    /// The style of the first place where a text stands.
    func style(of word: String) -> Style? {
        for row in 0..<size.rows {
            let cells = self.row(row).map(\.text)
            let letters = word.map { String($0) }
            for column in cells.indices.dropLast(letters.count)
            where Array(cells[column..<column + letters.count]) == letters {
                return self[column, row].style
            }
        }
        return nil
    }
}
