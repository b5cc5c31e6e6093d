public import FeedCore
import TerminalKit

extension ScreenState {
    /// The event that is looked into; nil while none is.
    public var inspection: Inspection? {
        get {
            guard case .inspect(let inspection) = overlay else { return nil }
            return inspection
        }
        set { overlay = newValue.map(Overlay.inspect) }
    }

    /// The feed of an event that is looked into; as it was when the event was opened, if it was taken out since.
    public func feed(of inspection: Inspection) -> Feed {
        store.place(of: inspection.feed).map { store.feeds[$0].feed } ?? inspection.openedFeed
    }

    /// Prepares the lines of the inspected event for the screen's width, so that drawing does not have to.
    public mutating func layInspection() {
        guard inspection != nil else { return }
        let columns = inspectedColumns
        changeInspection { $0.lay(columns: max(1, columns - InspectRow.gutter)) }
    }

    /// What the chosen line of the inspected event is about; nil when it is about nothing that has a value.
    public var inspectedField: InspectedField? {
        guard let inspection, let document = inspectedDocument else { return nil }
        return inspection.field(of: document.chosen.subject)
    }

    /// Folds what is chosen, or unfolds it; shows more where more is chosen.
    public mutating func toggleFold() {
        guard let inspection, let subject = inspectedDocument?.chosen.subject else { return }
        switch subject {
        case .node(let node): inspection.outline.nodes[node].isOpen ? close(node) : open(node)
        case .more(let node): changeInspection { $0.refold { $0.showMore(of: node, in: $1) } }
        case .moreRaw: changeInspection { $0.showMoreRaw() }
        case .fact, .raw, .heading: break
        }
    }

    /// Folds what is chosen; goes to what it is in when there is nothing to fold.
    public mutating func foldChosen() {
        guard let inspection, case .node(let node)? = inspectedDocument?.chosen.subject else { return }
        let chosen = inspection.outline.nodes[node]
        if chosen.isOpen, chosen.count != 0 {
            close(node)
        } else if let parent = chosen.parent {
            changeInspection { $0.choose(.node(parent)) }
        }
    }

    /// Unfolds what is chosen; goes into it when it is unfolded already.
    public mutating func unfoldChosen() {
        guard let inspection, case .node(let node)? = inspectedDocument?.chosen.subject else { return toggleFold() }
        let chosen = inspection.outline.nodes[node]
        if let child = chosen.children.first, chosen.isOpen {
            changeInspection { $0.choose(.node(child)) }
        } else {
            open(node)
        }
    }

    /// Folds all but the outermost values.
    public mutating func foldAll() {
        changeInspection {
            $0.refold { outline, _ in outline.closeAll() }
            $0.selected = 0
        }
    }

    /// Unfolds everything, as far as a few thousand lines go.
    public mutating func unfoldAll() {
        guard let subject = inspectedDocument?.chosen.subject else { return }
        changeInspection {
            $0.refold { $0.openAll(in: $1) }
            $0.choose(subject)
        }
    }

    /// Goes to the next part: envelope, connection, raw block, and the data again.
    public mutating func goToNextSection() {
        guard let next = inspectedDocument?.nextSection else { return }
        changeInspection { $0.selected = next }
    }

    /// Everything that is shown of the inspected event.
    var inspectedDocument: InspectDocument? {
        inspection.map { InspectDocument($0, state: self, columns: inspectedColumns) }
    }

    private mutating func close(_ node: Int) {
        changeInspection {
            $0.refold { outline, _ in outline.close(node) }
            $0.choose(.node(node))
        }
    }

    private mutating func open(_ node: Int) { changeInspection { $0.refold { $0.open(node, in: $1) } } }

    private mutating func changeInspection(_ change: (inout Inspection) -> Void) {
        guard var inspection else { return }
        // The overlay's own copy would make each change a copy of all lines.
        overlay = nil
        change(&inspection)
        self.inspection = inspection
    }

    private var inspectedColumns: Int {
        let layout = ScreenLayout(self)
        return OverlayBox.inside(layout.body, density: layout.density).columns
    }
}
