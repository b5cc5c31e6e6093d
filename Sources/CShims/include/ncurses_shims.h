#pragma once
// ncurses' macros and globals as functions, because Swift imports neither.
#define NCURSES_WIDECHAR 1
#include <curses.h>

static inline WINDOW *feedtop_stdscr(void) { return stdscr; }
