extension DemoFeed {
    static let social = DemoFeed(
        name: "Social", path: "/social",
        summary: "Short posts in many scripts: accents, CJK, right-to-left, emoji.",
        events: ["post"],
        hints: Hints(view: "list", columns: ["user", "text", "likes"]),
        makeGenerator: { _ in Social() })
}

/// Posts that try a terminal's text handling: wide characters, joined emoji, combining marks, both directions.
struct Social: FeedGenerator {
    private static let posts = [
        ("mira", "First snow of the year ❄️ and nobody brought gloves"),
        ("さくら", "今日のラーメンは最高でした🍜"),
        ("王小明", "地铁又晚点了,幸好带了一本书 📖"),
        ("zoë.d", "Café crème, croissant et un peu de soleil ☀️"),
        ("نور", "صباح الخير من القاهرة ☕"),
        ("שירה", "בוקר טוב! הים היום שקט 🌊"),
        ("민준", "오늘 하늘 진짜 예쁘다 🌤️"),
        ("андрей", "Новый релиз уже в проде 🚀 держим кулаки"),
        ("jürgen", "Straßenbahn fällt aus, also laufe ich über die Brücke – schöner Umweg"),
        ("björn", "Göteborg → København: 3 h 40 min, inte illa"),
        ("gosia", "Zażółć gęślą jaźń, said my keyboard"),
        ("ada", "The whole family 👨‍👩‍👧‍👦 cheering from the same sofa"),
        ("tèo", "Đường phố Hà Nội buổi sáng thật yên bình"),
        ("jonas_k", "Is it a bug if it only happens on Tuesdays?"),
        ("प्रिया", "नमस्ते दुनिया 🙏"),
        ("ส้ม", "สวัสดีตอนเช้า ฝนตกอีกแล้ว"),
        ("ada", "Two lines of haiku\nare not enough"),
        ("mira", "H₂O is overrated, said the ½ empty glass 🥛"),
        ("rui", "Olé olé olé ⚽️ #matchday"),
        ("lucía", "¿Alguien más despierto a estas horas? 🦉"),
        ("ελένη", "Καλημέρα από τη Θεσσαλονίκη"),
        ("jonas_k", "👩🏽‍💻 shipped it. going home."),
        ("mira", "\"Quotes\" and \\backslashes\\ walk into a bar"),
        ("ada", "Nobody:\tMy cat at 4 am: 🐈‍⬛💨"),
    ]

    /// What to say next: every post once before any comes again.
    private var untold: [(user: String, text: String)] = []

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        if untold.isEmpty { untold = Self.posts.shuffled(using: &random) }
        let next = untold.removeLast()
        let post = JSONText([
            "user": .string(next.user),
            "text": .string(next.text),
            "likes": .number(likes(using: &random)),
        ])
        return FeedStep(messages: [DemoMessage("post", post)], pause: random.pause(milliseconds: 600...3_200))
    }

    /// A few, mostly; thousands now and then.
    private func likes(using random: inout SeededRandom) -> Int {
        let ceiling = random.once(in: 12) ? 9_000 : 60
        return Int.random(in: 0...ceiling, using: &random)
    }
}
