extension DemoFeed {
    static let stocks = DemoFeed(
        name: "Stocks", path: "/stocks",
        summary: "Quotes of eight made-up shares, about ten ticks a second.",
        events: ["tick"],
        hints: Hints(
            view: "table", key: "symbol",
            columns: [
                "symbol", Column("price", decimals: 2, spark: 30, colour: "change"),
                Column("change", decimals: 2, suffix: "%", colour: "sign"), "volume",
            ]),
        makeGenerator: Stocks.init(using:))
}

/// Prices on a random walk that is drawn back, slowly, to where the day began: believable after hours too.
struct Stocks: FeedGenerator {
    private struct Share: Sendable {
        let symbol: String
        let open: Double
        /// The deviation of one tick, as a part of the price.
        let nerves: Double
        var price: Double
        var volume: Int

        mutating func tick(using random: inout SeededRandom) -> DemoMessage {
            let pull = (open / price - 1) * 0.002
            price = max(0.01, price * (1 + pull + nerves * random.deviation()))
            volume += Int.random(in: 1...40, using: &random) * 10
            return DemoMessage(
                "tick",
                JSONText([
                    "symbol": .string(symbol),
                    "price": .number(price, decimals: 2),
                    "change": .number((price / open - 1) * 100, decimals: 2),
                    "volume": .number(volume),
                ]))
        }
    }

    private var shares: [Share]

    init(using random: inout SeededRandom) {
        let listed = [
            ("ACME", 182.0, 0.0009), ("GLOBX", 17.2, 0.0016), ("INITC", 64.5, 0.0010), ("HOOLI", 431.0, 0.0012),
            ("UMBRA", 23.8, 0.0022), ("STARK", 298.0, 0.0008), ("WAYNE", 112.0, 0.0007), ("SOYLN", 8.4, 0.0018),
        ]
        shares = listed.map { symbol, open, nerves in
            let gap = 1 + nerves * 8 * random.deviation()
            return Share(symbol: symbol, open: open, nerves: nerves, price: open * gap, volume: 0)
        }
    }

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        // Trades come in clusters: one to three of them, then a breath.
        let messages = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let index = Int.random(in: shares.indices, using: &random)
            return shares[index].tick(using: &random)
        }
        return FeedStep(messages: messages, pause: random.pause(milliseconds: 100...300))
    }
}
