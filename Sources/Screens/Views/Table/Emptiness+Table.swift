import FeedCore
import TerminalKit

extension Emptiness {
    /// Why a table has no rows, or a board no cards, though there are events.
    init(withoutRows digest: TableDigest) { self.init(Emptiness.lines(withoutRows: digest)) }

    private static func lines(withoutRows digest: TableDigest) -> [StyledText] {
        guard digest.plan.hasNames else {
            let first: SafeText =
                digest.isUndecided ? "No field tells rows apart yet." : "No field was found that tells rows apart."
            return [StyledText(first), StyledText(":key FIELD names one", .dim)]
        }
        guard let key = digest.plan.key else { return [StyledText("No event has put a row here.")] }
        return [StyledText(SafeText("No row has the field \(key).")), StyledText(":key FIELD names another", .dim)]
    }
}
