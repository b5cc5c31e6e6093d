/// A word behind `curl`: an option, with its value if it takes one, or an operand.
struct CurlArgument {
    /// The option; nil for an operand or an option that is not known.
    var option: CurlOption?
    /// The option as it is written: `-H`; nil for an operand.
    var name: String?
    /// The option's value, or the operand.
    var value: ShellWord?
    /// Where it begins in the line.
    var offset: Int

    /// The arguments that words mean. Options of one letter may share a word, and their value may follow them in it.
    static func all(in words: some Sequence<ShellWord>) -> [CurlArgument] {
        var arguments: [CurlArgument] = []
        var rest = Array(words)[...]
        var takesOptions = true
        while let word = rest.popFirst() {
            if takesOptions, word.text == "--" {
                takesOptions = false
            } else if takesOptions, word.text.hasPrefix("--") {
                var argument = CurlArgument(
                    option: CurlOption.named(word.text), name: word.text, offset: word.start)
                if argument.option?.takesValue == true { argument.value = rest.popFirst() }
                arguments.append(argument)
            } else if takesOptions, word.text.hasPrefix("-"), word.text != "-" {
                arguments += letters(of: word, &rest)
            } else {
                arguments.append(CurlArgument(value: word, offset: word.start))
            }
        }
        return arguments
    }

    /// The options that share a word: `-sSNX POST`, `-d@file`.
    private static func letters(of word: ShellWord, _ rest: inout ArraySlice<ShellWord>) -> [CurlArgument] {
        var arguments: [CurlArgument] = []
        var letters = word.dropFirst(1)
        while let letter = letters.text.first {
            var argument = CurlArgument(
                option: CurlOption.named("-\(letter)"), name: "-\(letter)", offset: letters.start)
            letters = letters.dropFirst(1)
            if argument.option?.takesValue == true {
                argument.value = letters.text.isEmpty ? rest.popFirst() : letters
                return arguments + [argument]
            }
            arguments.append(argument)
            if argument.option == nil { break }
        }
        return arguments
    }
}
