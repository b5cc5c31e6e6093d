extension JSONScanner {
    /// Follows a path from the value that starts here, and steps over the value it leads to.
    mutating func follow(_ route: JSONPath.Route) -> JSONSlice? {
        skipSpace()
        var depth = 0
        let arrived = route.keys.withUnsafeBytes { keys in
            for turn in route.turns {
                let isFound =
                    switch turn {
                    case .key(let range): enterMember(UnsafeRawBufferPointer(rebasing: keys[range]), depth: depth)
                    case .index(let index): enterElement(index, depth: depth)
                    }
                guard isFound else { return false }
                depth &+= 1
            }
            return true
        }
        return arrived ? value(depth: depth) : nil
    }

    /// Steps up to the value of an object's first member of that name.
    private mutating func enterMember(_ name: UnsafeRawBufferPointer, depth: Int) -> Bool {
        guard open(.openBrace, depth: depth) else { return false }
        repeat {
            guard let key = key() else { return false }
            if isEqual(key, to: name) { return true }
            guard skipValue(depth: depth &+ 1) else { return false }
            skipSpace()
        } while take(.comma)
        return false
    }

    /// Steps up to an array's element.
    private mutating func enterElement(_ index: Int, depth: Int) -> Bool {
        guard index >= 0, open(.openBracket, depth: depth), byte != .closeBracket else { return false }
        for _ in 0..<index {
            guard skipValue(depth: depth &+ 1) else { return false }
            skipSpace()
            guard take(.comma) else { return false }
            skipSpace()
        }
        return true
    }

    /// Whether a key, its escapes decoded, is a name.
    @inline(__always)
    private func isEqual(_ key: JSONSlice, to name: UnsafeRawBufferPointer) -> Bool {
        key.isEscaped ? decoded(key.range).elementsEqual(name) : isEqual(key.range, to: name)
    }

    private func decoded(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONString.decode(slice(range), into: &bytes)
        return bytes
    }
}
