#include "terminal_rescue.h"
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BYTES = 512, STACK = 64 * 1024 };

static const int signals[] = { SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE };
enum { SIGNALS = sizeof signals / sizeof signals[0] };

// What the handler needs lies ready, because in a crashed process nothing may be allocated or looked up.
static int tty;
static struct termios settings;
static char bytes[BYTES];
static size_t count;
static atomic_bool armed;

static struct sigaction before[SIGNALS];
static bool installed;

void feedtop_rescue_now(void) {
    if (!atomic_exchange(&armed, false)) return;
    int error = errno;
    // A background process that sets a terminal is stopped by SIGTTOU unless it blocks it.
    sigset_t ttou, mask;
    sigemptyset(&ttou);
    sigaddset(&ttou, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &ttou, &mask);
    size_t written = 0;
    while (written < count) {
        ssize_t n = write(tty, bytes + written, count - written);
        if (n > 0) written += (size_t)n;
        else if (n < 0 && errno != EINTR) break;
    }
    tcsetattr(tty, TCSANOW, &settings);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    errno = error;
}

static void rescue(int signal_number) {
    feedtop_rescue_now();
    // The signal is blocked in its own handler: it strikes, by default, when this returns.
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void install(void) {
    if (installed) return;
    static char stack[STACK];
    stack_t alternate = { .ss_sp = stack, .ss_size = STACK };
    sigaltstack(&alternate, NULL);
    struct sigaction action = { .sa_handler = rescue, .sa_flags = SA_ONSTACK };
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &action, &before[i]);
    installed = true;
}

bool feedtop_rescue_arm(int descriptor, const struct termios *new_settings, const char *new_bytes, size_t new_count) {
    if (new_count > BYTES) return false;
    atomic_store(&armed, false);
    tty = descriptor;
    settings = *new_settings;
    memcpy(bytes, new_bytes, new_count);
    count = new_count;
    install();
    atomic_store(&armed, true);
    return true;
}

void feedtop_rescue_disarm(void) {
    atomic_store(&armed, false);
    if (!installed) return;
    for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &before[i], NULL);
    installed = false;
}
