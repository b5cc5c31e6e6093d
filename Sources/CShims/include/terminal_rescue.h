#pragma once
// Puts the terminal back as it was when the process dies on a signal.
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// From now on, when the process dies on SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS or SIGFPE, `bytes` (at most 512)
// are written to `descriptor` and `settings` are set there, before the signal does what it does by default.
// May be called again with other bytes. Call it after newterm, which knows the bytes, and on the thread that may
// overflow its stack: the handler gets a stack of its own there. False when `bytes` are too many.
bool feedtop_rescue_arm(int descriptor, const struct termios *settings, const char *bytes, size_t count);

// The signals do what they did before.
void feedtop_rescue_disarm(void);

// Puts the terminal back now, once, if it is armed. From any thread and any signal handler.
void feedtop_rescue_now(void);
