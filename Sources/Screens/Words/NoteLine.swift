import FeedCore
import TerminalKit

/// A note as a ruled line: `── 14:03:05 reconnected after 4.2 s · resumed at 41 · 2 repeated · lost none ──`.
struct NoteLine {
    let text: StyledText

    init(_ note: Note, at time: Timestamp, feed: String? = nil, zone: Zone) {
        let (words, role) = NoteLine.words(of: note)
        var line = StyledText("── ", .border)
        line.append(SafeText(zone.clock(time)), .time)
        if let feed { line.append(" " + SafeText(feed), .focus) }
        line.append(" " + SafeText(words.joined(separator: " · ")), role)
        line.append(" ──", .border)
        text = line
    }

    static func words(of note: Note) -> (words: [String], role: ThemeRole) {
        switch note {
        case .lost(let reason): (["lost the connection" + reason.following(": ")], .down)
        case .reconnected(let gap): (gap.words, gap.role)
        case .ended(let state, let reason): (["\(state.rawValue)" + reason.following(": ")], state.roleOfEnd)
        case .marker(let text): (["marker" + text.following(": ")], .heading)
        }
    }
}

extension Gap {
    /// What is known about it, piece by piece.
    var words: [String] {
        let parts: [String?] = [
            "reconnected after \(Spans.length(length))",
            resumedAt.isEmpty ? nil : "resumed at \(resumedAt)",
            repeated == 0 ? nil : "\(Counts.grouped(repeated)) repeated",
            lossInWords,
        ]
        return parts.compactMap(\.self)
    }

    /// `lost none`, `lost 3`.
    var lossInWords: String {
        switch loss {
        case .none: "lost none"
        case .possible: "some may be lost"
        case .certain: missing.map { "lost \(Counts.grouped($0))" } ?? "lost some"
        }
    }

    /// How bad it is.
    var role: ThemeRole {
        switch loss {
        case .none: .up
        case .possible: .stale
        case .certain: .down
        }
    }
}

extension LinkState {
    fileprivate var roleOfEnd: ThemeRole { self == .failed ? .down : .note }
}

extension String {
    /// The text behind `separator`, or nothing.
    fileprivate func following(_ separator: String) -> String { isEmpty ? "" : separator + self }
}
