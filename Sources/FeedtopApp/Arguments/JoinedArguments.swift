/// Arguments written as curl takes them, the value right behind the letter: `-HAccept: x`, `-XPUT`, `-da=b`, `-uname`.
enum JoinedArguments {
    private static let letters: Set<Character> = ["H", "X", "d", "u"]

    /// The arguments with such values as arguments of their own.
    ///
    /// The argument parser knows joined values too, but takes `-da=b` for an option called `da`. What follows `--` is
    /// left alone.
    static func separated(_ arguments: [String]) -> [String] {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return arguments[..<end].flatMap { argument in
            let (dash, letter) = (argument.first, argument.dropFirst().first)
            guard dash == "-", let letter, letters.contains(letter), argument.count > 2 else { return [argument] }
            return ["-\(letter)", String(argument.dropFirst(2))]
        } + arguments[end...]
    }
}
