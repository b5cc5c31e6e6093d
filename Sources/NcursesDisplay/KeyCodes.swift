import CNcurses
import CShims.Ncurses
import TerminalKit

/// ncurses' key codes, and the sequences that it is taught besides those of the terminal's entry.
enum KeyCodes {
    /// Before and after pasted text; past ncurses' own and those that it makes for a terminal's further keys.
    static let pasteStart: Int32 = 2000
    static let pasteEnd: Int32 = 2001
    /// What starts a report of the mouse.
    static let mouseReport: Int32 = 2002
    /// What starts one of a terminal that does not know the form that was asked for, such as GNU screen.
    static let oldMouseReport: Int32 = 2003

    /// The key of a code; nil for those that mean nothing here.
    static func key(for code: Int32) -> Key? {
        if let key = keys[code] { return key }
        let number = code - feedtop_key_f(0)
        return 1...12 ~= number ? .function(Int(number)) : nil
    }

    private static let keys: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace,
        KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_RESIZE: .resize, KEY_FIND: .home, KEY_SELECT: .end,
        KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right, KEY_A1: .home, KEY_A3: .pageUp,
        KEY_C1: .end, KEY_C3: .pageDown,
    ]

    /// The byte that an input was, where bytes of any value are expected: ncurses takes DEL for a key.
    static func byte(of input: KeyInput) -> UInt8? {
        switch input {
        case .byte(let byte): byte
        case .code(KEY_BACKSPACE): 0x7F
        case .code: nil
        }
    }

    /// Teaches the current screen: terminals send more forms of the same keys than their entries say.
    static func define() {
        for (sequence, code) in sequences { _ = unsafe define_key(sequence, code) }
    }

    private static let sequences: [(String, Int32)] =
        [
            ("\u{1B}[<", mouseReport), ("\u{1B}[M", oldMouseReport), ("\u{1B}[200~", pasteStart),
            ("\u{1B}[201~", pasteEnd), ("\u{1B}[Z", KEY_BTAB),
        ]
        + ["\u{1B}[", "\u{1B}O"].flatMap { start in
            [("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END)]
                .map { (start + $0.0, $0.1) }
        }
        + [
            ("1", KEY_HOME), ("2", KEY_IC), ("3", KEY_DC), ("4", KEY_END), ("5", KEY_PPAGE), ("6", KEY_NPAGE),
            ("7", KEY_HOME), ("8", KEY_END),
        ].map { ("\u{1B}[\($0.0)~", $0.1) }
        + zip(["P", "Q", "R", "S"], 1...).map { ("\u{1B}O\($0.0)", feedtop_key_f($0.1)) }
        + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...).map { ("\u{1B}[\($0.0)~", feedtop_key_f($0.1)) }
}
