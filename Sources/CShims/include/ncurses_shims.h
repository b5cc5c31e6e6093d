#pragma once
// ncurses' macros and globals as functions, because Swift imports neither, and what is simpler said in C.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline WINDOW *feedtop_stdscr(void) { return stdscr; }
static inline int feedtop_colors(void) { return COLORS; }
static inline int feedtop_color_pairs(void) { return COLOR_PAIRS; }
static inline int feedtop_lines(void) { return LINES; }
static inline int feedtop_columns(void) { return COLS; }

static inline attr_t feedtop_attr_bold(void) { return A_BOLD; }
static inline attr_t feedtop_attr_dim(void) { return A_DIM; }
static inline attr_t feedtop_attr_italic(void) { return A_ITALIC; }
static inline attr_t feedtop_attr_underline(void) { return A_UNDERLINE; }
static inline attr_t feedtop_attr_reverse(void) { return A_REVERSE; }

static inline int feedtop_key_f(int number) { return KEY_F(number); }

// A character with its marks, as ncurses keeps it; false when this C library gives it other columns than `columns`.
// The pair goes in by the last argument, the only way to pairs past 32,767.
static inline bool feedtop_cell(
    cchar_t *cell, const int32_t *scalars, size_t count, int columns, attr_t attributes, int pair) {
    extern int wcwidth(wchar_t);
    wchar_t text[CCHARW_MAX + 1];
    if (count == 0 || count > CCHARW_MAX) return false;
    for (size_t i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
    text[count] = L'\0';
    if (text[0] >= 0x80 && wcwidth(text[0]) != columns) return false;
    for (size_t i = 1; i < count; i++)
        if (wcwidth(text[i]) != 0) return false;
    return setcchar(cell, text, attributes, 0, &pair) == OK;
}

// One character without marks, in the looks of `blank`; as above false when it has other columns here.
static inline bool feedtop_plain_cell(cchar_t *cell, const cchar_t *blank, uint32_t scalar, int columns) {
    extern int wcwidth(wchar_t);
    if (scalar >= 0x80 && wcwidth((wchar_t)scalar) != columns) return false;
    *cell = *blank;
    cell->chars[0] = (wchar_t)scalar;
    return true;
}

// What the terminal database says of a terminal.
typedef struct {
    int colors;
    // Whether a colour's number is its red, green and blue, but for the first few, which are the palette's.
    bool has_rgb;
    int palette;
    bool is_xterm_like;
} feedtop_terminal_entry;

// False when the database does not know it, or knows that it cannot place a cursor.
bool feedtop_read_entry(const char *name, int descriptor, feedtop_terminal_entry *entry);

// The running terminal's string for a capability without padding; 0 when it has none or it does not fit.
size_t feedtop_capability(const char *name, char *buffer, size_t size);

// The locale of the environment for characters; false, and C.UTF-8 for measuring, when it is not UTF-8.
bool feedtop_set_utf8_locale(void);
