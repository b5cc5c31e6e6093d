// Without this the wide-character functions are missing.
#define NCURSES_WIDECHAR 1
#include <curses.h>
