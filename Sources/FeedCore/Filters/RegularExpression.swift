import CPcre2

/// A pattern compiled by PCRE2, to machine code where it can.
///
/// `@unchecked` because it holds a C pointer: the code behind it is never changed after `init`, and PCRE2 lets any
/// number of threads match with one code as long as each brings its own match data.
final class RegularExpression: @unchecked Sendable {
    /// Where a pattern goes wrong, in bytes from its start, and PCRE2's words for it.
    struct Fault: Error {
        var offset: Int
        var reason: String
    }

    fileprivate let code: OpaquePointer

    private init(_ pattern: String, options: UInt32) throws(Fault) {
        var number: Int32 = 0
        var offset = 0
        // \C could stop inside a character. Invalid UTF-8 in data matches nothing and harms nothing.
        let options = options | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF
        let bytes = Array(pattern.utf8)
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
            throw Fault(offset: offset, reason: Self.words(for: number))
        }
        self.code = code
        // Where this fails the interpreter matches the same, only slower.
        pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    }

    deinit { pcre2_code_free_8(code) }

    private static func words(for number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(number)"
    }
}

extension RegularExpression {
    /// What searches for a pattern; nil for text that its bytes find, which needs no PCRE2.
    convenience init?(searching pattern: TextPattern) throws(Fault) {
        switch pattern {
        case .regex(let text, let ignoresCase):
            let options = PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
            try self.init(text, options: ignoresCase ? options | PCRE2_CASELESS : options)
        case .literal(let text):
            if let needle = TextNeedle(pattern), needle.doubles.isEmpty { return nil }
            try self.init(text, options: PCRE2_LITERAL | PCRE2_CASELESS)
        }
    }
}

/// A regular expression as one thread uses it: the object is its own, since threads that count references to one object
/// wait for one another.
final class SearchCode {
    fileprivate let code: OpaquePointer
    private let expression: RegularExpression

    init(_ expression: RegularExpression) {
        code = expression.code
        self.expression = expression
    }
}

/// The memory that matching needs, for one thread.
struct MatchScratch: ~Copyable {
    /// Steps after which a match is given up. Ordinary patterns take a few for each place they look at.
    private static let steps: UInt32 = 100_000
    /// Memory after which a match without machine code is given up, in KiB.
    private static let heap: UInt32 = 4 << 10
    /// The stack of a match by machine code, in bytes.
    private static let stack = 32 << 10...512 << 10

    // Each is nil only when memory is out; PCRE2 then reports an error, which counts as no match.
    private let data = pcre2_match_data_create_8(1, nil)
    private let context = pcre2_match_context_create_8(nil)
    private let stack = pcre2_jit_stack_create_8(Self.stack.lowerBound, Self.stack.upperBound, nil)
    /// Matches given up because they took too long.
    private(set) var limitsHit = 0

    init() {
        pcre2_set_match_limit_8(context, Self.steps)
        pcre2_set_heap_limit_8(context, Self.heap)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(stack)
    }

    /// Where the first match from an offset on is.
    mutating func range(
        of expression: SearchCode, in bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Range<Int>? {
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
            pcre2_match_8(expression.code, base, bytes.count, start, 0, data, context) >= 0,
            let ends = pcre2_get_ovector_pointer_8(data)
        else { return nil }
        // A lookbehind with \K can say that a match ends before it begins.
        return ends[0]..<max(ends[0], ends[1])
    }

    /// Whether the bytes contain a match; not when finding out takes too long, which is counted.
    mutating func finds(_ expression: SearchCode, in bytes: UnsafeRawBufferPointer) -> Bool {
        // Of no bytes nothing is read, but some versions refuse to be given no address.
        let start = bytes.baseAddress ?? UnsafeRawPointer(expression.code)
        let subject = start.assumingMemoryBound(to: UInt8.self)
        let found = pcre2_match_8(expression.code, subject, bytes.count, 0, 0, data, context)
        if found < PCRE2_ERROR_NOMATCH { limitsHit += 1 }
        return found >= 0
    }
}
