extension DemoFeed {
    static let scores = DemoFeed(
        name: "Scores", path: "/scores",
        summary: "Four football matches at a time, each over in five minutes.",
        events: ["kickoff", "score", "goal", "final"],
        hints: Hints(view: "board", key: "match", columns: ["home", "score", "away", "minute", "text"]),
        makeGenerator: Scores.init(using:))
}

/// Matches of made-up clubs. Each pitch plays one after another; a second is twenty seconds of play.
struct Scores: FeedGenerator {
    private static let pace = 20.0
    private static let fullTime = Duration.seconds(90 * 60 / pace)
    private static let breakTime = Duration.seconds(12)
    private static let clubs: [[String]] = [
        ["Harbour City", "Nordhavn FC", "Sparta Velden", "Atlético Ribera"],
        ["Real Montera", "Dynamo Karsk", "Åsgard IF", "Union Oberfeld"],
        ["Olympique Saint-Clair", "Porto Verde", "Kingsbridge Rovers", "SC Altona Süd"],
        ["Fortuna Delft", "AC Valdoro", "Glenmore Thistle", "Slavia Horní"],
    ]
    private static let players = [
        "Okafor", "Lindqvist", "Brandt", "Moreau", "Tanaka", "Silva", "Novák", "Haddad", "Jensen", "Ferrari",
        "Kowalski", "van Dijk", "O'Brien", "García", "Yılmaz", "Mbeki",
    ]

    private static let scenes = [
        "Corner", "Free kick", "Throw-in", "Shot wide", "Saved from", "Offside", "Yellow card", "Header over",
        "Off the bar", "Cross by", "Substitution",
    ]

    private var pitches: [Pitch]

    init(using random: inout SeededRandom) {
        // The matches are at different minutes when the feed starts, as on any Saturday.
        pitches = Self.clubs.enumerated().map { index, clubs in
            Pitch(clubs: clubs, kickoff: .seconds(-60 * index))
        }
    }

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        let due = pitches.indices.first { pitches[$0].isChanging(at: now) }
        let index = due ?? Int.random(in: pitches.indices, using: &random)
        let message = pitches[index].report(at: now, using: &random)
        return FeedStep(messages: message.map { [$0] } ?? [], pause: random.pause(milliseconds: 700...1300))
    }
}

extension Scores {
    /// One pitch: a match on it, or the break before the next.
    private struct Pitch: Sendable {
        private enum State: Sendable {
            case playing(Match)
            case over(next: Duration)
        }

        private let clubs: [String]
        private var state: State

        init(clubs: [String], kickoff: Duration) {
            self.clubs = clubs
            state = .playing(Match(home: clubs[0], away: clubs[1], kickoff: kickoff))
        }

        /// Whether a match ends or begins now.
        func isChanging(at now: Duration) -> Bool {
            switch state {
            case .playing(let match): match.isOver(at: now)
            case .over(let next): next <= now
            }
        }

        mutating func report(at now: Duration, using random: inout SeededRandom) -> DemoMessage? {
            switch state {
            case .playing(let match) where match.isOver(at: now):
                state = .over(next: now + breakTime)
                return match.message("final", at: now)
            case .playing(var match):
                defer { state = .playing(match) }
                return match.play(at: now, using: &random)
            case .over(let next) where next <= now:
                let match = draw(at: now, using: &random)
                state = .playing(match)
                return match.message("kickoff", at: now)
            case .over:
                return nil
            }
        }

        private func draw(at now: Duration, using random: inout SeededRandom) -> Match {
            let pair = clubs.shuffled(using: &random)
            return Match(home: pair[0], away: pair[1], kickoff: now)
        }
    }

    private struct Match: Sendable {
        let home: String
        let away: String
        let kickoff: Duration
        private var goals = (home: 0, away: 0)
        /// What happened last.
        private var text = "Kick-off"

        init(home: String, away: String, kickoff: Duration) {
            self.home = home
            self.away = away
            self.kickoff = kickoff
        }

        func isOver(at now: Duration) -> Bool { now - kickoff >= fullTime }

        /// Plays on: nothing much, or a goal, so often that a match has two or three.
        mutating func play(at now: Duration, using random: inout SeededRandom) -> DemoMessage {
            guard random.once(in: 24) else {
                if random.once(in: 3) { text = "\(random.pick(scenes)), \(random.pick(players))" }
                return message("score", at: now)
            }
            // The crowd helps a little.
            let isAtHome = Int.random(in: 0..<100, using: &random) < 56
            if isAtHome { goals.home += 1 } else { goals.away += 1 }
            let scorer = random.pick(players)
            text = "Goal! \(scorer), \(isAtHome ? home : away)"
            return message("goal", at: now, scorer: scorer)
        }

        func message(_ event: String, at now: Duration, scorer: String? = nil) -> DemoMessage {
            let minute = Int((now - kickoff) / .seconds(60 / pace))
            return DemoMessage(
                event,
                JSONText([
                    "match": .string("\(home) v \(away)"),
                    "home": .string(home),
                    "away": .string(away),
                    "score": .string("\(goals.home)-\(goals.away)"),
                    "homeGoals": .number(goals.home),
                    "awayGoals": .number(goals.away),
                    "minute": .number(min(90, minute)),
                    "scorer": scorer.map(JSONValue.string),
                    "text": .string(event == "final" ? "Full time" : text),
                ]))
        }
    }
}
