extension Int {
    /// The place in a list that a written number tells of, whose first is 1; -1, where nothing stands, when it tells of
    /// none.
    init(placeOfNumber text: String) {
        let number = Int(text) ?? 0
        self = number > 0 ? number - 1 : -1
    }
}
