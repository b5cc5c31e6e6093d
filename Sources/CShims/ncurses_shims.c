#include "ncurses_shims.h"
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <strings.h>
#include <term.h>

bool feedtop_read_entry(const char *name, int descriptor, feedtop_terminal_entry *entry) {
    int status = 0;
    TERMINAL *before = set_curterm(NULL);
    bool found = setupterm(name, descriptor, &status) == OK && status == 1;
    if (found) {
        const char *cup = tigetstr("cup");
        found = cup != NULL && cup != (char *)-1 && tigetflag("gn") != 1;
        int colors = tigetnum("colors");
        entry->colors = colors > 0 ? colors : 0;
        entry->has_rgb = tigetflag("RGB") == 1 && colors >= 1 << 24;
        // Entries that do not tell have eight.
        int palette = tigetnum("CO");
        entry->palette = !entry->has_rgb ? entry->colors : palette > 0 ? palette : 8;
        // tmux does not say that it is like xterm, but its entry has xterm's way to set a title.
        const char *tsl = tigetstr("tsl");
        bool has_titles = tsl != NULL && tsl != (char *)-1 && strncmp(tsl, "\033]", 2) == 0;
        entry->is_xterm_like = tigetflag("XT") == 1 || has_titles;
        del_curterm(set_curterm(before));
    } else {
        set_curterm(before);
    }
    return found;
}

size_t feedtop_capability(const char *name, char *buffer, size_t size) {
    const char *text = tigetstr(name);
    if (text == NULL || text == (char *)-1) return 0;
    size_t length = 0;
    while (*text != '\0') {
        // Padding for terminals of the seventies: $<5> waits 5 ms.
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        if (length == size) return 0;
        buffer[length++] = *text++;
    }
    return length;
}

bool feedtop_set_utf8_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    setlocale(LC_CTYPE, "C.UTF-8");
    return false;
}
