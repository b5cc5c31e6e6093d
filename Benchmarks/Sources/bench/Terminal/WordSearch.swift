/// Looks for a word in what a program shows, as it comes.
struct WordSearch {
    private let word: [UInt8]
    private var text = VisibleText()
    private var seen: [UInt8] = []

    init(for word: String) { self.word = Array(word.utf8) }

    /// Whether the word has come, with this piece of output.
    mutating func take(_ output: UnsafeBufferPointer<UInt8>) -> Bool {
        text.take(output, into: &seen)
        guard seen.count >= word.count else { return false }
        for start in 0...(seen.count - word.count)
        where seen[start] == word[0] && seen[start..<(start + word.count)].elementsEqual(word) {
            return true
        }
        // Only what may be the beginning of the word is looked at again.
        seen.removeFirst(seen.count - (word.count - 1))
        return false
    }
}
