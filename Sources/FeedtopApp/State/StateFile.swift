import FeedCore
import FoundationEssentials

/// What a file of the state folder holds: the version of its form, when it was written, and the state.
struct StateFile<State: Codable & Sendable>: Codable, Sendable {
    var version: Int
    var savedAt: Int64
    var state: State

    /// The form that this program writes.
    static var version: Int { 1 }

    init(_ state: State, at time: Timestamp) {
        version = Self.version
        savedAt = time.microseconds
        self.state = state
    }

    /// When it was written.
    var time: Timestamp { Timestamp(kept: savedAt) }

    /// Its bytes, the same for the same state.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("\(State.self) is not JSON") }
        return Array(data) + Array("\n".utf8)
    }
}

extension StateFolder {
    /// What was read of a file, and what the user should know of it.
    struct Reading<State: Codable & Sendable> {
        /// Nil when there is none that can be used.
        var file: StateFile<State>?
        var trouble: String?
    }

    /// Reads a file's state. One that cannot be used is put aside, so that the next run does not meet it again and
    /// nothing in it is lost.
    func state<State>(of name: String, as type: State.Type, called noun: String) -> Reading<State> {
        do throws(StateError) {
            guard let bytes = try read(name) else { return Reading() }
            switch StateVersion.of(bytes) {
            case .some(let version) where version > StateFile<State>.version:
                return Reading(trouble: aside(name, "\(noun) is of a newer feedtop"))
            default:
                let file = try? JSONDecoder().decode(StateFile<State>.self, from: Data(bytes))
                return Reading(file: file, trouble: file == nil ? aside(name, "\(noun) cannot be read") : nil)
            }
        } catch {
            return Reading(trouble: aside(name, "\(noun) cannot be read (\(error.reason))"))
        }
    }

    private func aside(_ name: String, _ what: String) -> String {
        do throws(StateError) {
            return "\(what): it is kept as \(try putAside(name)), and a new one begins."
        } catch {
            return "\(what). \(error)."
        }
    }
}

/// The part of a file that every version has.
private struct StateVersion: Decodable {
    let version: Int

    static func of(_ bytes: [UInt8]) -> Int? {
        try? JSONDecoder().decode(StateVersion.self, from: Data(bytes)).version
    }
}

extension Timestamp {
    /// A time from a file, which anybody may have changed: one that can be reckoned with.
    init(kept microseconds: Int64) { self.init(microseconds: min(max(0, microseconds), 1 << 53)) }
}
