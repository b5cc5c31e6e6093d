#pragma once
// Signals that end, suspend or resize the program, taken in by a handler that only notes them and wakes the loop.
#include <stdint.h>

/// Notes TERM, HUP, INT, QUIT, TSTP, CONT, WINCH and USR1 from now on, and writes to the eventfd `descriptor` at each.
/// A second ending signal, or one second without an end after the first, calls `last_resort` and dies by the signal.
void feedtop_signals_watch(int descriptor, void (*last_resort)(void));

/// The signals noted since the last call: bit n stands for signal n.
uint64_t feedtop_signals_take(void);

/// Stops the process group as the terminal's Ctrl-Z does; returns when it is continued, or at once when nobody could
/// continue it because no shell is left that watches the group.
void feedtop_signals_stop(void);

/// Lets an ending signal have its default effect again, and takes back the one-second limit.
void feedtop_signals_release(void);
