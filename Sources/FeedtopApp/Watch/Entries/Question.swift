import Screens
import TerminalKit

/// Something that one key answers before anything else goes on.
struct Question: Sendable {
    /// What is asked, with the keys: it stands in the footer.
    let text: String
    /// What the keys do.
    let answers: [Character: @Sendable (inout AppModel) -> [Effect]]
    /// What Escape does.
    let withdrawn: @Sendable (inout AppModel) -> Void
}

extension AppModel {
    /// Asks the user.
    mutating func ask(_ question: Question) {
        self.question = question
        screen.flash = Flash(question.text)
    }

    /// Takes a key as the answer; one that means nothing is asked again.
    mutating func answer(_ key: Key, to question: Question) -> [Effect] {
        self.question = nil
        if case .character(let character) = key, let answer = question.answers[character] { return answer(&self) }
        if [.escape, .control("c"), .control("g")].contains(key) {
            question.withdrawn(&self)
        } else {
            ask(question)
        }
        return []
    }
}
