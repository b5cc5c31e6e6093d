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
    private static let users = [
        "mira", "jonas_k", "さくら", "王小明", "björn", "zoë.d", "андрей", "نور", "שירה", "민준", "tèo", "ada",
    ]

    private static let texts = [
        "First snow of the year ❄️ and nobody brought gloves",
        "今日のラーメンは最高でした🍜",
        "地铁又晚点了,幸好带了一本书 📖",
        "Café crème, croissant et un peu de soleil ☀️",
        "صباح الخير من القاهرة ☕",
        "בוקר טוב! הים היום שקט 🌊",
        "오늘 하늘 진짜 예쁘다 🌤️",
        "Новый релиз уже в проде 🚀 держим кулаки",
        "Straßenbahn fällt aus, also laufe ich über die Brücke – schöner Umweg",
        "Göteborg → København: 3 h 40 min, inte illa",
        "Zażółć gęślą jaźń, said my keyboard",
        "The whole family 👨‍👩‍👧‍👦 cheering from the same sofa",
        "Đường phố Hà Nội buổi sáng thật yên bình",
        "Is it a bug if it only happens on Tuesdays?",
        "नमस्ते दुनिया 🙏",
        "สวัสดีตอนเช้า ฝนตกอีกแล้ว",
        "Two lines of haiku\nare not enough",
        "H₂O is overrated, said the ½ empty glass 🥛",
        "Olé olé olé ⚽️ #matchday",
        "¿Alguien más despierto a estas horas? 🦉",
        "Καλημέρα από τη Θεσσαλονίκη",
        "👩🏽‍💻 shipped it. going home.",
        "\"Quotes\" and \\backslashes\\ walk into a bar",
        "Nobody:\tMy cat at 4 am: 🐈‍⬛💨",
    ]

    /// What to say next: every text once before any is said again.
    private var untold: [String] = []

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        if untold.isEmpty { untold = Self.texts.shuffled(using: &random) }
        let post = JSONText([
            "user": .string(random.pick(Self.users)),
            "text": .string(untold.removeLast()),
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
