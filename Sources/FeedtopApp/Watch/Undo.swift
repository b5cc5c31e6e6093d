import Screens

/// A change that the user can take back.
struct Undo: Sendable {
    /// Changes that can be taken back, at most; the oldest are forgotten.
    static let limit = 100

    /// What is said once it is taken back: `Shows again what was cleared.`
    let news: String
    /// Takes it back and says what the loop must do.
    let restore: @Sendable (inout AppModel) -> [Effect]
}

extension AppModel {
    /// Notes how the change that was just made is taken back.
    mutating func remember(_ undo: Undo) { undos = (undos + [undo]).suffix(Undo.limit) }

    /// Takes the newest change back.
    mutating func undo() -> [Effect] {
        guard let undo = undos.popLast() else {
            screen.flash = Flash("There is nothing to undo.")
            return []
        }
        let effects = undo.restore(&self)
        screen.flash = Flash(undo.news)
        return effects
    }
}
