extension JSONSlice {
    /// A member of an object, or an element of an array.
    public struct Child: Sendable, Hashable {
        /// A member's name; nil for an element.
        public let key: JSONSlice?
        /// The value.
        public let value: JSONSlice
    }

    /// Some of the members of an object or elements of an array, in order, and how many there are in all.
    ///
    /// It walks over the value once, whatever is taken of it, and takes memory only for what is.
    ///
    /// - Parameter places: which of them; those beyond the last are left out.
    public func children(
        _ places: Range<Int>, in document: UnsafeRawBufferPointer
    ) -> (children: [Child], count: Int) {
        guard kind == .object || kind == .array, var scanner = JSONScanner(document, range) else { return ([], 0) }
        let isObject = kind == .object
        guard scanner.open(isObject ? .openBrace : .openBracket, depth: 0),
            !scanner.take(isObject ? .closeBrace : .closeBracket)
        else { return ([], 0) }
        var children: [Child] = []
        var count = 0
        repeat {
            scanner.skipSpace()
            let key = isObject ? scanner.key() : nil
            guard !isObject || key != nil, let value = scanner.value(depth: 1) else { break }
            if places.contains(count) { children.append(Child(key: key, value: value)) }
            count += 1
            scanner.skipSpace()
        } while scanner.take(.comma)
        return (children, count)
    }
}
