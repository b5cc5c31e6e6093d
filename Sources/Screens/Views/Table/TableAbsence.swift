import FeedCore
import TerminalKit

/// Why a table has no rows though there are events, and what to do about it.
struct TableAbsence {
    private let contents: PaneContents
    private let words: Emptiness

    /// - Parameter digest: the table without rows; nil while none is made yet.
    init(_ contents: PaneContents, _ digest: TableDigest?) {
        self.contents = contents
        words = Emptiness(TableAbsence.lines(digest))
    }

    func draw(on canvas: inout Canvas) { words.draw(in: contents.place.inner, on: &canvas) }

    private static func lines(_ digest: TableDigest?) -> [StyledText] {
        guard let digest else { return [StyledText("Looking through what is stored…", .dim)] }
        guard digest.plan.hasNames else {
            let first: SafeText =
                digest.isUndecided ? "No field tells rows apart yet." : "No field was found that tells rows apart."
            return [StyledText(first), StyledText(":key FIELD names one", .dim)]
        }
        guard let key = digest.plan.key else { return [StyledText("No event has put a row here.")] }
        return [StyledText(SafeText("No row has the field \(key).")), StyledText(":key FIELD names another", .dim)]
    }
}
