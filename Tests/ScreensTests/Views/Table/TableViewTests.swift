import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct TableViewTests {
    private let stage = Stage()

    /// Three shares with all that a column can be.
    private func stocks() -> FeedID {
        var price = FeedColumn(field: "price")
        (price.decimals, price.spark, price.colour) = (2, 12, .change)
        var change = FeedColumn(field: "change")
        (change.suffix, change.colour) = ("%", .sign)
        let feed = stage.add("Stocks", columns: [FeedColumn(field: "symbol"), price, change], key: "symbol")
        for tick in 0..<12 {
            for (number, symbol) in ["ACME", "GLOBX", "日本"].enumerated() {
                let price = Double([182, 17, 5][number]) + Double(tick * (3 - number * 2) % 7) / 4
                stage.receive(
                    data: #"{"symbol":"\#(symbol)","price":\#(price),"change":\#(Double(number - 1) * 1.25)}"#, on: feed
                )
            }
        }
        stage.receive(data: #"{"symbol":"HALTED","price":null,"change":"n/a"}"#, on: feed)
        return feed
    }

    private func picture(_ columns: Int, _ rows: Int, _ change: (inout ScreenState) -> Void = { _ in }) -> String {
        stage.pass(.seconds(5))
        var state = stage.state(columns, rows, view: .table)
        change(&state)
        return Screen.draw(state).text
    }

    @Test func `a row a symbol, numbers below one another, marks of change, a trend`() {
        _ = stocks()
        #expect(
            picture(64, 12) == """
                 feedtop   1 feed: 1 open   37 events   7.4/s          14:03:10
                ┏ 1 Stocks ● live 7.4/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ SYMBOL       PRICE     CHANGE  TREND                         ┃
                ┃ ACME      ▲ 183.25  ▼  -1.25%  ▁▅█▃▇▂▆▁▅█▃▇                  ┃
                ┃ GLOBX     ▲  18.00      0.0 %  ▁▂▃▅▆▇█▁▂▃▅▆                  ┃
                ┃ 日本      ▼   4.00  ▲  +1.25%  █▇▆▅▃▂▁█▇▆▅▃                  ┃
                ┃ HALTED        –           n/a                                ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
    }

    @Test func `without Unicode all of it is ASCII`() {
        _ = stocks()
        #expect(
            picture(64, 12) { $0.isASCII = true } == """
                 feedtop   1 feed: 1 open   37 events   7.4/s          14:03:10
                # 1 Stocks * live 7.4/s =======================================#
                # SYMBOL       PRICE     CHANGE  TREND                         #
                # ACME      ^ 183.25  v  -1.25%  _=#:*.+_=#:*                  #
                # GLOBX     ^  18.00      0.0 %  _.:=+*#_.:=+                  #
                # ????      v   4.00  ^  +1.25%  #*+=:._#*+=:                  #
                # HALTED        -           n/a                                #
                #                                                              #
                #                                                              #
                #                                                              #
                #==============================================================#
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
    }

    @Test func `the heading tells of the order, and the order is kept by the rows`() {
        _ = stocks()
        #expect(
            picture(64, 12) { $0.panes[0].sort = RowSort(field: "price", isDescending: true) } == """
                 feedtop   1 feed: 1 open   37 events   7.4/s          14:03:10
                ┏ 1 Stocks ● live 7.4/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ SYMBOL      PRICE▼     CHANGE  TREND                         ┃
                ┃ ACME      ▲ 183.25  ▼  -1.25%  ▁▅█▃▇▂▆▁▅█▃▇                  ┃
                ┃ GLOBX     ▲  18.00      0.0 %  ▁▂▃▅▆▇█▁▂▃▅▆                  ┃
                ┃ 日本      ▼   4.00  ▲  +1.25%  █▇▆▅▃▂▁█▇▆▅▃                  ┃
                ┃ HALTED        –           n/a                                ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
        #expect(picture(64, 12) { $0.panes[0].sort = RowSort(field: "symbol") }.contains("SYMBOL▲"))
    }

    @Test func `the names stay when the columns are scrolled`() {
        _ = stocks()
        #expect(
            picture(40, 12) { $0.panes[0].leftColumn = 8 } == """
                 feedtop   1 feed: 1 open   7.4/s
                1 Stocks ● live 7.4/s
                SYMBOL         CHANGE  TREND
                ACME        ▼  -1.25%  ▃▇▂▆▁▅█▃▇
                GLOBX           0.0 %  ▅▆▇█▁▂▃▅▆
                日本        ▲  +1.25%  ▅▃▂▁█▇▆▅▃
                HALTED            n/a




                 Tab next  z zoom  ? help        q quit
                """)
    }

    @Test func `a trend with little room shows its last numbers`() {
        _ = stocks()
        let picture = picture(37, 12)
        #expect(picture.contains("TREND"))
        #expect(!picture.contains("…"))
    }

    @Test func `words give way to numbers and trends where there is little room`() {
        var number = FeedColumn(field: "number")
        number.spark = 20
        let feed = stage.add("Feed", columns: [FeedColumn(field: "words"), number], key: "name")
        for row in 1...3 {
            stage.receive(
                data:
                    #"{"name":"a rather long name \#(row)","words":"words that go on for a while","number":\#(row)00}"#,
                on: feed)
        }
        #expect(
            picture(64, 12) == """
                 feedtop   1 feed: 1 open   3 events   0.6/s           14:03:10
                ┏ 1 Feed ● live 0.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ NAME                   WORDS                NUMBER  TREND    ┃
                ┃ a rather long name 1   words that go on …      100  ▁        ┃
                ┃ a rather long name 2   words that go on …      200  ▁        ┃
                ┃ a rather long name 3   words that go on …      300  ▁        ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
    }

    @Test func `rows that have no room are counted`() {
        let feed = stocks()
        for number in 1...9 { stage.receive(data: #"{"symbol":"S\#(number)"}"#, on: feed) }
        #expect(picture(64, 12).contains("rows 1–7 of 13"))
        let end = picture(64, 12) { $0.panes[0].firstRow = 50 }
        #expect(end.contains("rows 7–13 of 13"))
        #expect(end.contains("┃ S9 "))
    }

    @Test func `a mark, an alert and a hit stand at the row of their event`() {
        let feed = stocks()
        stage.receive(data: #"{"symbol":"ACME","price":150}"#, on: feed)
        #expect(
            picture(64, 12) { state in
                let newest = state.panes[0].timeline.items(limit: 3)
                _ = state.marks.toggle(newest[0], of: "Stocks")
                _ = state.marks.toggle(newest[2], of: "Stocks")
            } == """
                 feedtop   1 feed: 1 open   38 events   7.6/s          14:03:10
                ┏ 1 Stocks ● live 7.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ SYMBOL       PRICE     CHANGE  TREND                         ┃
                ┃ ACME   ◆  ▼ 150.00       –     ███████████▁                  ┃
                ┃ GLOBX     ▲  18.00      0.0 %  ▁▂▃▅▆▇█▁▂▃▅▆                  ┃
                ┃ 日本   ◆  ▼   4.00  ▲  +1.25%  █▇▆▅▃▂▁█▇▆▅▃                  ┃
                ┃ HALTED        –           n/a                                ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┃                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
        stage.pass(.seconds(5))
        var state = stage.state(64, 12, view: .table)
        state.panes[0].setSearch(.make("price = 150"))
        while let scan = state.panes[0].search?.nextScan {
            state.panes[0].mergeSearch(scan.run(), generation: state.panes[0].search?.generation ?? 0)
        }
        #expect(Screen.draw(state).looks(like: .match).joined() == "▼ 150.00")
    }

    @Test func `what has changed is bright for a moment, unless nothing may move`() {
        let feed = stocks()
        stage.pass(.seconds(60))
        stage.receive(data: #"{"symbol":"ACME","price":150,"change":-1.25}"#, on: feed)
        var state = stage.state(64, 12, view: .table)
        #expect(Screen.draw(state).bright == ["▼ 150.00"])
        #expect(state.rest == state.now.uptime + .milliseconds(700))
        state.reducesMotion = true
        #expect(Screen.draw(state).bright == [])
        #expect(state.rest == nil)
        stage.pass(.milliseconds(700))
        state = stage.state(64, 12, view: .table)
        #expect(Screen.draw(state).bright == [])
        #expect(state.rest == nil)
    }

    @Test func `after a drop what may be out of date is faint`() {
        let feed = stocks()
        stage.note(.lost(reason: "reset"), on: feed)
        stage.receive(data: #"{"symbol":"GLOBX","price":17}"#, on: feed)
        stage.pass(.seconds(5))
        let frame = Screen.draw(stage.state(64, 12, view: .table))
        #expect(frame.looks(like: .dim).contains { $0.contains("ACME") })
        #expect(!frame.looks(like: .dim).contains { $0.contains("GLOBX") })
    }

    @Test(arguments: [
        ([#"{"cpu":1}"#], nil, "No field tells rows apart yet."),
        (Array(repeating: "words", count: 60), nil, "No field was found that tells rows apart."),
        (["words"], "symbol", "No row has the field symbol."),
    ])
    func `where there are no rows the pane says why`(events: [String], key: String?, words: String) {
        let feed = stage.add("Feed", key: key)
        for data in events { stage.receive(data: data, on: feed) }
        let picture = picture(64, 12)
        #expect(picture.contains(words))
        #expect(picture.contains(":key FIELD"))
    }

    @Test func `a click means a row or a heading`() {
        _ = stocks()
        #expect(
            stage.state(64, 12, view: .table).targets == """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AA^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^AAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGAA
                AA日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日AA
                AAHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ??????            qqqqqq
                """)
        let state = stage.state(64, 12, view: .table)
        let layout = ScreenLayout(state)
        let fields = [3, 14, 25, 40].map { layout.target(at: Point(column: $0, row: 2), in: state) }
        #expect(fields == ["symbol", "price", "change", "price"].map { .heading($0, pane: 0) })
    }

    @Test(arguments: [(80, 24), (120, 40), (40, 12), (20, 5), (10, 3), (1, 1)])
    func `hostile values keep every border straight`(columns: Int, rows: Int) {
        let feed = stage.add("Feed", columns: [FeedColumn(field: "b"), FeedColumn(field: "c")], key: "a")
        let values = [
            #"\u001b[31mred"#, "日本語日本語", #"e\u0301\u0301\u0301\u0301\u0301\u0301"#, #"\u202eright"#, "👩‍👩‍👧‍👧", #"\n\r\t"#,
            String(repeating: "long ", count: 100), "",
        ]
        for (index, value) in values.enumerated() {
            stage.receive(data: #"{"a":"\#(value)","b":"\#(values[(index + 3) % 8])","c":\#(index)}"#, on: feed)
        }
        for leftColumn in [0, 3, 50] {
            var state = stage.state(columns, rows, view: .table)
            state.panes[0].leftColumn = leftColumn
            let lines = Screen.draw(state).text.split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines { #expect(SafeText(String(line)).columns <= columns) }
            let bordered = lines.filter { $0.hasPrefix("┃") }
            #expect(bordered.allSatisfy { $0.hasSuffix("┃") && SafeText(String($0)).columns == columns })
        }
    }
}

extension Frame {
    /// The stretches of its rows that are written so.
    fileprivate func stretches(_ rows: Range<Int>? = nil, _ isMeant: (Style) -> Bool) -> [String] {
        (rows ?? 0..<size.rows).flatMap { row in
            self.row(row).map { isMeant($0.style) ? $0.text : "|" }.joined().split(separator: "|").map(String.init)
        }
    }

    fileprivate func looks(like role: ThemeRole) -> [String] {
        let style = Theme(scheme: .make(), tier: .direct)[role]
        return stretches { $0 == style }
    }

    /// What is bold below the heading and above the border.
    fileprivate var bright: [String] {
        let ground = Theme(scheme: .make(), tier: .direct)[.value, on: .bar].background
        return stretches(1..<size.rows - 1) { $0.attributes.contains(.bold) && $0.background == ground }
    }
}
