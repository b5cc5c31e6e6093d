extension SSEBatch {
    /// Forgets the first events; their bytes stay until `removeAll()`, and no other event moves.
    public mutating func removeFirst(_ count: Int) { records.removeFirst(count) }
}
