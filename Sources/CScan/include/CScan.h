#pragma once
// The 64-byte scan: which of the next 64 bytes end a line, and which lie outside ASCII; and which begin some text.
//
// A line of an event stream is about thirty bytes long, so that calling memchr for each one costs more than the
// search itself. Sixty-four bytes at once turn into two words of bits, and walking bits is almost free.

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// What stands at each of 64 bytes: bit n speaks of byte n.
struct cscan_block {
    /// The byte is LF or CR.
    uint64_t line_ends;
    /// The byte is 0x80 or above.
    uint64_t non_ascii;
};

/// Eight bytes at a time in ordinary registers: for processors without a case below, and to hold those against.
static inline struct cscan_block cscan_block_portable(const uint8_t *bytes) {
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    struct cscan_block found = {0, 0};
    for (int word = 0; word < 8; word++) {
        uint64_t line_ends = 0, non_ascii = 0;
        for (int byte = 0; byte < 8; byte++) {
            line_ends |= (uint64_t)bytes[word * 8 + byte] << (byte * 8);
        }
        const uint64_t loaded = line_ends;
        // A byte of `x ^ pattern` is zero where it matches. Adding 0x7f carries into the high bit of every other
        // one, and cannot carry further because the high bits are masked off first.
        const uint64_t lf = loaded ^ (ones * 0x0a), cr = loaded ^ (ones * 0x0d);
        const uint64_t is_lf = ~(((lf & ~highs) + ~highs) | lf) & highs;
        const uint64_t is_cr = ~(((cr & ~highs) + ~highs) | cr) & highs;
        line_ends = is_lf | is_cr;
        non_ascii = loaded & highs;
        // The multiplication gathers the eight high bits into the top byte, in order.
        const uint64_t gather = 0x0002040810204081u;
        found.line_ends |= (((line_ends >> 7) * (gather << 7)) >> 56) << (word * 8);
        found.non_ascii |= (((non_ascii >> 7) * (gather << 7)) >> 56) << (word * 8);
    }
    return found;
}

#if defined(__SSE2__)

/// Scans the 64 bytes at `bytes`.
static inline struct cscan_block cscan_block(const uint8_t *bytes) {
    const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
    struct cscan_block found = {0, 0};
    for (int lane = 0; lane < 4; lane++) {
        const __m128i loaded = _mm_loadu_si128((const __m128i *)(bytes + lane * 16));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(loaded, lf), _mm_cmpeq_epi8(loaded, cr));
        found.line_ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (lane * 16);
        found.non_ascii |= (uint64_t)(uint32_t)_mm_movemask_epi8(loaded) << (lane * 16);
    }
    return found;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

/// One bit of each byte of four vectors whose bytes are all ones or all zeros, in order.
static inline uint64_t cscan_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
    // NEON has no movemask: each byte keeps the bit of its place in eight, and three pairwise sums bring them together.
    const uint8x16_t places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t ab = vpaddq_u8(vandq_u8(a, places), vandq_u8(b, places));
    const uint8x16_t cd = vpaddq_u8(vandq_u8(c, places), vandq_u8(d, places));
    const uint8x16_t sums = vpaddq_u8(ab, cd);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

/// Scans the 64 bytes at `bytes`.
static inline struct cscan_block cscan_block(const uint8_t *bytes) {
    const uint8x16_t lf = vdupq_n_u8('\n'), cr = vdupq_n_u8('\r'), high = vdupq_n_u8(0x80);
    uint8x16_t ends[4], outside[4];
    for (int lane = 0; lane < 4; lane++) {
        const uint8x16_t loaded = vld1q_u8(bytes + lane * 16);
        ends[lane] = vorrq_u8(vceqq_u8(loaded, lf), vceqq_u8(loaded, cr));
        outside[lane] = vcgeq_u8(loaded, high);
    }
    struct cscan_block found = {
        cscan_bits(ends[0], ends[1], ends[2], ends[3]),
        cscan_bits(outside[0], outside[1], outside[2], outside[3]),
    };
    return found;
}

#else

/// Scans the 64 bytes at `bytes`.
static inline struct cscan_block cscan_block(const uint8_t *bytes) { return cscan_block_portable(bytes); }

#endif

/// Scans the `count` bytes at `bytes`, fewer than 64, and reads none beyond them.
static inline struct cscan_block cscan_tail(const uint8_t *bytes, intptr_t count) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes, (size_t)count);
    return cscan_block(padded);
}

/// One byte that is looked for: every byte that equals `value` once the bits of `mask` are set in it.
struct cscan_byte {
    uint8_t value, mask;
};

/// Which of the 64 bytes at `a` are the one byte while those at `b` are the other: for processors without a case below,
/// and to hold those against.
static inline uint64_t cscan_pairs_portable(const uint8_t *a, struct cscan_byte one, const uint8_t *b,
                                            struct cscan_byte other) {
    uint64_t pairs = 0;
    for (int place = 0; place < 64; place++) {
        const bool is_pair = (a[place] | one.mask) == one.value && (b[place] | other.mask) == other.value;
        pairs |= (uint64_t)is_pair << place;
    }
    return pairs;
}

#if defined(__SSE2__)

/// Which of the 64 bytes at `a` are the one byte while those at `b` are the other.
static inline uint64_t cscan_pairs(const uint8_t *a, struct cscan_byte one, const uint8_t *b, struct cscan_byte other) {
    const __m128i one_value = _mm_set1_epi8((char)one.value), one_mask = _mm_set1_epi8((char)one.mask);
    const __m128i other_value = _mm_set1_epi8((char)other.value), other_mask = _mm_set1_epi8((char)other.mask);
    uint64_t pairs = 0;
    for (int lane = 0; lane < 4; lane++) {
        const __m128i at_a = _mm_loadu_si128((const __m128i *)(a + lane * 16));
        const __m128i at_b = _mm_loadu_si128((const __m128i *)(b + lane * 16));
        const __m128i are_one = _mm_cmpeq_epi8(_mm_or_si128(at_a, one_mask), one_value);
        const __m128i are_other = _mm_cmpeq_epi8(_mm_or_si128(at_b, other_mask), other_value);
        pairs |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_and_si128(are_one, are_other)) << (lane * 16);
    }
    return pairs;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

/// Which of the 64 bytes at `a` are the one byte while those at `b` are the other.
static inline uint64_t cscan_pairs(const uint8_t *a, struct cscan_byte one, const uint8_t *b, struct cscan_byte other) {
    const uint8x16_t one_value = vdupq_n_u8(one.value), one_mask = vdupq_n_u8(one.mask);
    const uint8x16_t other_value = vdupq_n_u8(other.value), other_mask = vdupq_n_u8(other.mask);
    uint8x16_t pairs[4];
    for (int lane = 0; lane < 4; lane++) {
        const uint8x16_t are_one = vceqq_u8(vorrq_u8(vld1q_u8(a + lane * 16), one_mask), one_value);
        const uint8x16_t are_other = vceqq_u8(vorrq_u8(vld1q_u8(b + lane * 16), other_mask), other_value);
        pairs[lane] = vandq_u8(are_one, are_other);
    }
    return cscan_bits(pairs[0], pairs[1], pairs[2], pairs[3]);
}

#else

/// Which of the 64 bytes at `a` are the one byte while those at `b` are the other.
static inline uint64_t cscan_pairs(const uint8_t *a, struct cscan_byte one, const uint8_t *b, struct cscan_byte other) {
    return cscan_pairs_portable(a, one, b, other);
}

#endif

/// Text that is looked for.
struct cscan_needle {
    /// Its bytes; ASCII letters in lower case where case is ignored.
    const uint8_t *bytes;
    /// How many they are, at least one.
    intptr_t count;
    /// The places of two of them, best rare ones: where both fit, all are compared.
    intptr_t first, second;
    /// Whether upper-case ASCII letters are taken for lower-case ones.
    bool ignores_case;
};

static inline bool cscan_is_lower(uint8_t byte) { return (uint8_t)(byte - 'a') < 26; }

/// The byte of the needle at `place`, as it is looked for. Only letters differ from their capitals in one bit, and
/// setting that bit makes no other byte a letter.
static inline struct cscan_byte cscan_sought(struct cscan_needle needle, intptr_t place) {
    const uint8_t byte = needle.bytes[place];
    return (struct cscan_byte){byte, needle.ignores_case && cscan_is_lower(byte) ? 0x20 : 0};
}

/// Whether the needle stands at `text`.
static inline bool cscan_stands(struct cscan_needle needle, const uint8_t *text) {
    if (!needle.ignores_case) return memcmp(needle.bytes, text, (size_t)needle.count) == 0;
    for (intptr_t place = 0; place < needle.count; place++) {
        const struct cscan_byte sought = cscan_sought(needle, place);
        if ((text[place] | sought.mask) != sought.value) return false;
    }
    return true;
}

/// The place at which the needle stands for the first time in the `count` bytes at `text`; -1 when it does not.
static inline intptr_t cscan_find(struct cscan_needle needle, const uint8_t *text, intptr_t count) {
    const struct cscan_byte one = cscan_sought(needle, needle.first), other = cscan_sought(needle, needle.second);
    const intptr_t starts = count - needle.count + 1;
    for (intptr_t start = 0; start < starts; start += 64) {
        uint64_t pairs = 0;
        if (starts - start >= 64) {
            pairs = cscan_pairs(text + start + needle.first, one, text + start + needle.second, other);
        } else if (starts >= 64) {
            // The last places once more together with some before them, so that no byte beyond the text is read.
            const intptr_t seen = 64 - (starts - start);
            start -= seen;
            pairs = cscan_pairs(text + start + needle.first, one, text + start + needle.second, other);
            pairs &= ~(uint64_t)0 << seen;
        } else {
            for (intptr_t place = 0; place < starts; place++) {
                pairs |= (uint64_t)((text[place + needle.first] | one.mask) == one.value) << place;
            }
        }
        for (; pairs != 0; pairs &= pairs - 1) {
            const intptr_t place = start + __builtin_ctzll(pairs);
            if (cscan_stands(needle, text + place)) return place;
        }
    }
    return -1;
}
